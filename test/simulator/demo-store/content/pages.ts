import { textToHtml } from "../text-to-html.ts";
import { SHOP_FACTS as SHOP } from "./shop-facts.ts";
import { SIZE_TABLES } from "./size-tables.ts";

type PageText = { handle: string; title: string; html: string };

export const DEMO_PAGES: readonly PageText[] = [
  {
    handle: "about",
    title: "About us",
    html: textToHtml(`Millrace began in 2009 with two shelves in a former tannery beside the Fishkill Creek. The channel that once drove the mill wheel still runs under our fitting bench; that is where the name comes from, and yes, we know that it contains the word race.

We are nine people who run: a former steeplechaser, two ultra runners, a nurse who walks, a father of four who is glad of thirty minutes. Everything we sell has been worn by one of us for at least a month. What we did not like you will not find here.

## What we stand for
- The right shoe rather than the dear one. If the cheap pair suits you, we say so.
- Sixty days to run in it. If it is wrong for you, it comes back.
- No leather, no down from live animals, no invented discounts.
- Two dollars of every club tee go to the crew that looks after the trails on Mount Beacon.

## Come and run
Thursdays at 6:30 p.m. from the door, three groups, no charge. Bring a light from October on.`),
  },
  {
    handle: "size-guide",
    title: "Size guide",
    html: [
      textToHtml(
        `All our sizes are American. European sizes stand beside them. For running, take half a size more than your street shoe: there should be a thumb's width in front of the longest toe.`,
      ),
      "<h2>Men's shoes</h2>",
      SIZE_TABLES.menShoes,
      "<h2>Women's shoes</h2>",
      SIZE_TABLES.womenShoes,
      "<h2>Unisex shoes</h2>",
      SIZE_TABLES.unisexShoes,
      "<h2>Kids' shoes</h2>",
      SIZE_TABLES.kidsShoes,
      textToHtml(`## Widths
Men: Regular is D, Wide is 2E, Extra Wide is 4E. Women: Regular is B, Wide is D, Extra Wide is 2E. Choose Wide when the little toe touches the side, not when the shoe is too short.`),
      "<h2>Men's clothing</h2>",
      SIZE_TABLES.menClothing,
      "<h2>Women's clothing</h2>",
      SIZE_TABLES.womenClothing,
      "<h2>Sports bras</h2>",
      SIZE_TABLES.bras,
      "<h2>Socks</h2>",
      SIZE_TABLES.socks,
      textToHtml(`## Between two sizes?
Shoes: the longer one. Race clothing: the smaller one for men, the larger one for women, because the cuts differ. Jackets: think of what goes underneath. And if it is wrong, the exchange is free in the United States.`),
    ].join("\n"),
  },
  {
    handle: "shoe-fitting-guide",
    title: "How to choose a running shoe",
    html: textToHtml(`Four questions settle most of it. We ask them in the shop in this order.

## 1. Where do you run?
Pavement and treadmill want a road shoe. Mud, rock and roots want a trail shoe with lugs of four millimeters or more. If you run from your door to the woods, take a shoe with low lugs such as the Gravelway.

## 2. What does your foot do?
After landing, most feet roll inward a little. That is called pronation and is how the body absorbs the step. If yours roll far, which you can see by soles worn along the inner edge, a stability shoe guides them: the Keelson Lite a little, the Keelson 5 more, the Plumb 2 most. If you are comfortable in a neutral shoe, stay with it.

## 3. How far, how often?
- A first 5K plan: a simple trainer such as the Plover.
- Three times a week and a race in sight: the Tern 3, or the Keelson 5 if you overpronate.
- A first marathon: more foam under the heel, half a size more in front, and a shoe that you have already run 50 miles in on race day.
- Faster sessions: a lighter second pair.

## 4. What are you used to?
Drop is how much higher the heel stands than the toes. If you come from shoes with ten millimeters, go down slowly: eight, then six. Zero drop needs a month of patience.

## How it should feel
A thumb's width in front, snug at the heel, no pressure from the side. Try shoes in the evening, when feet are larger, and with the socks you run in. Comfort at once is the best test that anybody has found.

## When to replace them
After 300 to 500 miles, or when the foam stays flat. Write the date of the first run on the insole.`),
  },
  {
    handle: "care-guide",
    title: "Care guide",
    html: textToHtml(`Good things last if they are washed the right way, and that is mostly less.

## Shoes
Knock out dry dirt, wash by hand in lukewarm water, stuff with newspaper, dry in the shade. Never in the machine, never on a heater: both loosen the glue.

## Waterproof jackets and shoes
Dirt and softener clog a membrane. Close the zips, wash at 85 °F with a tech wash, rinse twice, and tumble dry low for twenty minutes, which wakes up the water repellency. When water no longer beads after that, renew the finish.

## Merino
Air it overnight. When it must be, use the wool program at 85 °F with mild detergent and dry it flat. A hole can be darned; Herdwyck does the first one for free.

## Synthetics
Wash cold, inside out, without softener. If a shirt keeps its smell, soak it for an hour in water with a cup of white vinegar.

## Insulated vests and mittens
Gentle program at 85 °F, then tumble dry low with two tennis balls until the fill is loose again.

## Flasks and bottles
Rinse at once, dry open, keep soft flasks in the freezer.

## Lights and watches
Rinse salt off contacts before charging. Charge batteries to about half when they are not used over the summer.`),
  },
  {
    handle: "contact",
    title: "Contact",
    html: textToHtml(`Write to ${SHOP.email}. A person answers, usually within three hours while the shop is open and by the next morning otherwise.

Call ${SHOP.phone}, Monday to Saturday from 10 to 6 Eastern.

Or come by: ${SHOP.street}, ${SHOP.city}, ${SHOP.provinceCode} ${SHOP.zip}, eight minutes on foot from the train.

## What helps us to help you
- About an order: the order number, it begins with a #.
- About shoes: what you run in now, how far, and what is wrong with it.
- About a fault: a photograph.`),
  },
  {
    handle: "store-hours",
    title: "Store hours",
    html: textToHtml(`- Monday to Friday: 10 a.m. to 7 p.m.
- Saturday: 9 a.m. to 6 p.m.
- Sunday: 10 a.m. to 4 p.m.

Closed on New Year's Day, Thanksgiving and Christmas Day. On the morning of the Beacon Half we open at 6 for whatever you forgot.

## Fittings
No appointment needed. A fitting takes about twenty minutes and costs nothing; bring your old shoes and the socks you run in. There is a treadmill, and there is the street.

## Group run
Thursdays at 6:30 p.m. from the door: three, five or eight miles.

## Getting here
${SHOP.street}, ${SHOP.city}. Eight minutes on foot from the train, parking behind the mill.`),
  },
  {
    handle: "gift-ideas",
    title: "Gifts for runners",
    html: textToHtml(`Runners are hard to buy for because they already have a favorite of everything. These work anyway.

## Up to $20
A Beacon clip light, a Kindling massage ball, the Early Miles mug, Milepost socks. Nobody has too many good socks.

## Up to $40
A Watchfire beanie, the Carry-On belt, the Long Run Fuel Sampler, a Millpond bottle, the Twelve Weeks journal with a pair of socks in it.

## Up to $80
A Lantern headlamp before the clocks change, Heron sunglasses before they change back, or a merino tee.

## When you do not know the size
Take something without one, or a gift card. Everything can be exchanged for sixty days, and the receipt need not be in the box.`),
  },
];
