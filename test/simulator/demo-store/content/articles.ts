type ArticleText = {
  handle: string;
  title: string;
  author: string;
  tags: readonly string[];
  daysAgo: number;
  summary: string;
  text: string;
};

export const DEMO_BLOG = { handle: "towpath", title: "The Towpath" } as const;

/** The shop's blog. */
export const DEMO_ARTICLES: readonly ArticleText[] = [
  {
    handle: "first-marathon-packing-list",
    title: "What to lay out the night before your first marathon",
    author: "Ruth Ostrander",
    tags: ["marathon", "beginners"],
    daysAgo: 9,
    summary: "A short list, in the order in which you put it on.",
    text: `Nothing new on race day. That is the whole advice, and everybody hears it, and every year we see people in shoes from Friday. So here is the list, in the order in which you put it on.

## On the body
- Balm wherever something rubs: thighs, underarms, bra line, heels.
- The socks you wore on your longest run.
- The shoes with 50 to 150 miles in them.
- Shorts and a top that you have run two hours in.
- A number belt, so that you can take off the jacket without pins.

## In the belt
Six to eight gels, one for every half hour or so after the first. Those that you know. If caffeine makes you nervous on an ordinary morning it will not help on this one; take the plain sort.

## In a bag you can lose
An old sweater, a roll of toilet paper, a trash bag to sit on.

## At the finish
Slides, dry socks, something salty. And somebody who knows where you parked.`,
  },
  {
    handle: "running-in-the-rain",
    title: "There is such a thing as bad weather, and how to run in it",
    author: "Tobias Lindqvist",
    tags: ["rain", "clothing"],
    daysAgo: 24,
    summary: "Waterproof, water-resistant and windproof are three different promises.",
    text: `Three words on labels get mixed up. Water-resistant means that drizzle beads off for a while. Windproof means that the wind stops and the rain does not. Waterproof means that the fabric and its seams keep water out for hours.

For twenty minutes of shower a wind jacket is enough, and it is drier inside, because it breathes. For an hour of real rain you want taped seams: in our shop that is the Headwater or, if weight counts more than toughness, the Squall.

## Feet
Waterproof shoes keep out puddles and wet grass and keep in whatever comes over the collar. On wet roads the Tern 3 Shield is a pleasure. In a stream you are better off with a mesh shoe that drains.

## Head and hands
A cap under the hood keeps the drops off your face. Gloves get wet in any case; thin ones dry faster.

## Afterwards
Newspaper in the shoes, twice. Wash the jacket more often than you think: dirt is what makes membranes leak.`,
  },
  {
    handle: "how-warm-is-warm-enough",
    title: "How warm is warm enough?",
    author: "Ines Caldwell",
    tags: ["winter", "clothing"],
    daysAgo: 41,
    summary: "Dress for ten degrees more than the thermometer shows, and other rules.",
    text: `You should be a little cold on the doorstep. After a mile you produce as much heat as a small stove, and what felt right at the door becomes a sauna.

## Our table
- 50 °F and above: tee and shorts.
- 40 to 50 °F: long sleeve, shorts or light tights.
- 30 to 40 °F: long sleeve and a vest, tights, thin gloves, something over the ears.
- 20 to 30 °F: base layer, half-zip, vest, thermal gloves.
- Below 20 °F: base layer and softshell, windproof tights, mittens, a tube for the face.

## Why a vest
Warm trunk, warm hands: the body sends heat to the fingers once the core has enough. That is why the Ptarmigan is the piece we wear most between November and March, and why it has no sleeves.

## Light
From October on most of us run in the dark on one end of the day. A headlamp shows you the road; reflective bands on ankles and wrists show you to the road.`,
  },
  {
    handle: "gels-without-tears",
    title: "Gels without tears",
    author: "Marguerite Oyelaran",
    tags: ["nutrition", "marathon"],
    daysAgo: 63,
    summary: "How much, how often, with what, and why you should begin in training.",
    text: `The body stores enough carbohydrate for about two hours of running at a steady pace. For anything longer you top up on the way, and the stomach has to learn that just as the legs learn the distance.

## How much
Many runners do well with 30 to 60 grams of carbohydrate an hour. A Quickstep has 25, a Longhaul 40, a sleeve of Pebble chews 40 in ten pieces. Start low and go up over several long runs.

## How often
Little and early. The first after half an hour, then one every thirty to forty minutes. Water with it, not sports drink on top of it.

## With caffeine or without
Only one of our gels has caffeine, 75 milligrams, and it wears a black stripe. If you do not drink coffee, leave it. If you do, keep it for the last third.

## Real food
Over four hours the sweet tooth gives up. Rice bars, waffles, ginger: nobody has ever finished an ultra on theory.`,
  },
  {
    handle: "breaking-in-zero-drop",
    title: "A month to zero",
    author: "Tobias Lindqvist",
    tags: ["shoes", "beginners"],
    daysAgo: 88,
    summary: "How to come down from a ten-millimeter heel without upsetting your calves.",
    text: `Shoes with no drop ask the calf and the foot to do work that a high heel did before. They can, but they want notice.

## Week one
Walk in them. Around the house, to the shop, an hour a day.

## Week two
At the end of two easy runs, change shoes and do the last half mile in them.

## Week three
One run of two miles. If the calves complain the day after, repeat the week.

## Week four
Every third run. From then on a little more each week.

Not everybody needs zero drop. If you have run happily in eight millimeters for years, there is no prize for changing. The wide toe box is the better reason: in the Wayside and the Talus the toes lie side by side, as they were meant to.`,
  },
  {
    handle: "the-river-loop",
    title: "The river loop, mile by mile",
    author: "Ines Caldwell",
    tags: ["routes", "group run"],
    daysAgo: 120,
    summary: "Our Thursday route, for people who would like to run it on a Tuesday.",
    text: `Five miles, 340 feet of climb, half pavement and half gravel. Shoes with low lugs are ideal; road shoes do if it has not rained.

## Mile one
Out of the door, left along Tannery Row, over the footbridge. The creek is loud here in spring.

## Mile two
The old rail bed, gravel, flat. This is where the fast group stops talking.

## Mile three
Up through the oaks to the reservoir. The bridge at the top was rebuilt last year with the help of your club tees.

## Mile four
Down. Watch the roots in the second bend, they have collected several of our staff.

## Mile five
Back along the river. If the light is on in the mill there is coffee; if it is Thursday there is also cake.`,
  },
];
