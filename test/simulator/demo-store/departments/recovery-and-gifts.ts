import type { DemoProduct } from "../demo-product.ts";

/** For afterwards, for the laundry, and for somebody else. */
export const RECOVERY_AND_GIFTS: readonly DemoProduct[] = [
  {
    title: "Grain Foam Roller",
    vendor: "Kneadwell",
    productType: "Foam Rollers",
    price: 38,
    tags: ["recovery", "roller", "gift", "gift under 50", "gym"],
    description: `Firm foam with a pattern of long and short ridges, over a hollow core that does not collapse. Thirteen inches long: enough for both calves at once, short enough for a suitcase, and you can keep socks inside it.

Roll slowly, breathe, and stop where it hurts rather than grinding on. The firmness is in the middle of what is sold; if you have never rolled before, the Drift is kinder.`,
    drawing: { kind: "roller" },
    options: { Color: ["Teal", "Charcoal"] },
    weightGrams: 620,
    specs: {
      materials: "EVA foam, recycled ABS core",
      firmness: "medium-firm",
      length_in: 13,
      diameter_in: 5.5,
      weight_g: 620,
      care: "Wipe with soapy water.",
    },
    complements: ["kindling-massage-ball"],
  },
  {
    title: "Drift Soft Roller",
    vendor: "Kneadwell",
    productType: "Foam Rollers",
    price: 29,
    tags: ["recovery", "roller", "beginner", "gift under 50", "gym"],
    description: `A smooth, softer roller for beginners and for backs. Eighteen inches, so it stays under the shoulder blades, with a surface like a gym mat and no knobs that surprise you.

Our fitter's advice: two minutes a leg while the kettle boils does more than half an hour once a month. It comes with a card of five movements and no app.`,
    drawing: { kind: "roller", smooth: true },
    options: { Color: ["Lilac", "Stone Gray"] },
    weightGrams: 480,
    stock: { Lilac: 2 },
    specs: {
      materials: "EVA foam",
      firmness: "soft",
      length_in: 18,
      diameter_in: 6,
      weight_g: 480,
      care: "Wipe with soapy water.",
    },
  },
  {
    title: "Kindling Massage Ball",
    vendor: "Kneadwell",
    productType: "Massage Tools",
    price: 14,
    tags: ["recovery", "massage", "travel", "gift", "gift under 50"],
    description: `A cork ball the size of a peach, for the soles of your feet, the hips and the place between the shoulders that nobody else can find. Cork grips the floor, warms up in the hand and does not smell of rubber.

Keep it under the desk. It is hard; for the back put it in a sock and lean against a wall. Comes in a cotton bag.`,
    drawing: { kind: "ball" },
    color: "Sand",
    weightGrams: 96,
    specs: {
      materials: "Natural cork",
      firmness: "firm",
      diameter_in: 2.6,
      vegan: true,
      weight_g: 96,
      care: "Wipe, do not soak.",
    },
  },
  {
    title: "Hum Mini Massage Gun",
    vendor: "Kneadwell",
    productType: "Massage Tools",
    price: 119,
    was: 139,
    tags: ["recovery", "massage", "travel", "gift"],
    description: `Small enough for a coat pocket, strong enough for calves, and quiet enough for the same room as a sleeping dog. Four speeds, four heads, seven millimeters of travel, and a battery that lasts about ten sessions.

It charges by USB-C and is allowed in hand luggage. Use it on muscle, not on bone or joints, and not on an injury; ask someone qualified about those.`,
    drawing: { kind: "massage-gun" },
    options: { Color: ["Charcoal", "Rose"] },
    weightGrams: 620,
    stock: { Rose: 3 },
    specs: {
      speeds: 4,
      heads: 4,
      battery_h: 3,
      charging: "USB-C",
      noise_db: 45,
      weight_g: 420,
      warranty: "2 years",
    },
  },
  {
    title: "Three Loop Resistance Bands",
    vendor: "Kneadwell",
    productType: "Strength Tools",
    price: 24,
    tags: ["recovery", "strength", "gym", "travel", "gift under 50"],
    description: `Light, medium and firm, in woven fabric that neither rolls up nor snaps. Hips and ankles get stronger in ten minutes a day with these; the sheet in the bag shows the six exercises that our coach gives to everybody.

They weigh less than a shirt and turn a hotel room into a gym of sorts. Latex only inside the weave, so it does not touch the skin.`,
    drawing: { kind: "bands" },
    color: "Coral",
    weightGrams: 180,
    specs: {
      materials: "Polyester weave with natural latex core",
      pieces: 3,
      resistance_lb: "10, 20 and 35",
      weight_g: 180,
      care: "Wash by hand.",
    },
  },
  {
    title: "Sandbar Recovery Slide",
    vendor: "Kneadwell",
    productType: "Recovery Footwear",
    price: 45,
    tags: ["recovery", "slide", "sandals", "summer", "men", "women", "unisex", "gift", "gift under 50"],
    description: `The first thing your feet want after a race. One piece of thick soft foam, a deep footbed that takes the weight off the ball of the foot, and a wide strap that goes over swollen feet and over socks, fashion be damned.

They float, dry at once and can be hosed down. Whole sizes only: between two, take the smaller. Not for running, obviously, though someone tries every year at the finish.`,
    drawing: { kind: "slide" },
    options: {
      Color: ["Black", "Sage Green", "Coral"],
      Size: ["M 5 / W 7", "M 6 / W 8", "M 7 / W 9", "M 8 / W 10", "M 9 / W 11", "M 10 / W 12", "M 11", "M 12"],
    },
    weightGrams: 340,
    stock: { "Coral / M 8 / W 10": 0, "Sage Green / M 9 / W 11": 2 },
    specs: {
      gender: "unisex",
      materials: "EVA foam",
      vegan: true,
      fit: "roomy",
      size_notes: "Unisex whole US sizes. EU: M 7 is 40, M 8 is 41, M 9 is 42.5, M 10 is 44.",
      weight_g: 152,
      care: "Hose down.",
    },
  },
  {
    title: "Glidestick Anti-Chafe Balm",
    vendor: "Kneadwell",
    productType: "Skin Care",
    price: 12,
    tags: ["anti-chafe", "care", "marathon", "trail", "vegan", "gift under 50"],
    description: `A stick that goes wherever cloth or skin rubs: thighs, underarms, bra line, heels. Plant waxes and shea, no smell, no stain on clothes, and it lasts through rain and about four hours of sweat.

Apply before you dress, not at mile eight. The small size flies in hand luggage. Every marathon runner in our shop owns one, and the others ask what it is about a week after their first half.`,
    drawing: { kind: "balm" },
    color: "Mint",
    options: { Size: ["0.5 oz", "1.5 oz"] },
    priceBy: { "0.5 oz": 7, "1.5 oz": 12 },
    weightGrams: 58,
    weightBy: { "0.5 oz": 26 },
    stock: { "0.5 oz": 48, "1.5 oz": 36 },
    specs: {
      ingredients: ["candelilla wax", "shea butter", "coconut oil", "vitamin E"],
      fragrance_free: true,
      vegan: true,
      care: "For use on healthy skin.",
    },
  },
  {
    title: "Second Wind Tech Wash",
    vendor: "Kneadwell",
    productType: "Care Products",
    price: 15,
    tags: ["care", "wash", "waterproof", "merino", "gift under 50"],
    description: `Detergent for things that ordinary detergent ruins. It cleans membranes, merino and sweaty polyester without leaving the softener film that makes rain jackets leak and tees smell.

Sixteen washes a bottle, a spoon for the hand wash, next to no scent. Used on a jacket and followed by a short warm tumble, it brings back a good part of the water repellency. Safe for down, too.`,
    drawing: { kind: "wash" },
    color: "Teal",
    weightGrams: 340,
    specs: {
      volume_ml: 300,
      washes: 16,
      suitable_for: ["waterproof shells", "merino", "synthetics", "down"],
      fragrance_free: true,
      vegan: true,
    },
  },
  {
    title: "Finish Line Towel",
    vendor: "Millrace",
    productType: "Accessories",
    price: 26,
    tags: ["towel", "gift", "gift under 50", "gym", "swim", "millrace"],
    description: `A thin, thirsty towel that folds to the size of a paperback, for rivers after runs and for changing in parking lots. Wide enough to wrap around you, with a snap in one corner that makes it a skirt.

Woven from recycled bottles, brushed on one side, dry in an hour on a branch. Printed with the elevation profile of our Thursday loop, which looks more alpine than it is.`,
    drawing: { kind: "towel" },
    options: { Color: ["Harbor Blue", "Rust"] },
    weightGrams: 210,
    specs: {
      materials: "100 % recycled polyester",
      size_notes: "30 x 59 in",
      weight_g: 210,
      care: "Machine wash warm, no softener.",
    },
  },
  {
    title: "Early Miles Enamel Mug",
    vendor: "Millrace",
    productType: "Gifts",
    price: 18,
    tags: ["mug", "gift", "gift under 50", "millrace", "coffee"],
    description: `Holds twelve ounces of whatever gets you out at half past five. Steel with two coats of enamel, a rim in contrast, and the words "early miles" where only the drinker sees them.

It survives a car floor, a campfire and a dishwasher, though not a microwave. The chip you will get sooner or later is part of the design, we decided. In a box, ready to wrap.`,
    drawing: { kind: "mug" },
    options: { Color: ["Chalk White", "Midnight Navy", "Ember Red"] },
    weightGrams: 260,
    stock: { "Ember Red": 0 },
    specs: {
      materials: "Enameled steel",
      volume_ml: 355,
      care: "Dishwasher safe, not for the microwave.",
    },
  },
  {
    title: "Twelve Weeks Training Journal",
    vendor: "Millrace",
    productType: "Gifts",
    price: 22,
    tags: ["journal", "book", "gift", "gift under 50", "millrace", "training", "beginner"],
    description: `A paper log for one training block: a week to a spread, room for the miles and for the weather, and a line a day for how it felt, which is the number that matters in hindsight.

At the back are pace tables, a packing list for race day and a pocket for the bib. Lies flat, takes ink without bleeding, and does not need to be charged. We start a new one with every marathon.`,
    drawing: { kind: "book" },
    options: { Color: ["Pine Green", "Brick"] },
    weightGrams: 280,
    specs: {
      pages: 112,
      materials: "Recycled paper, cloth spine",
      size_notes: "5.5 x 8.3 in",
      vegan: true,
    },
  },
  {
    title: "Millrace Gift Card",
    vendor: "Millrace",
    productType: "Gift Cards",
    price: 50,
    tags: ["gift card", "gift", "millrace"],
    description: `When you know that they run but not in what size. The card arrives by e-mail within minutes, with a code and a few words from you if you like, and can be used in the shop in Beacon as well as here.

It does not expire and there is no fee. Whatever is left after a purchase stays on the card. If the present must be tomorrow and the mail is closed, this is the honest answer.`,
    drawing: { kind: "gift-card" },
    color: "Pine Green",
    options: { Amount: ["$25", "$50", "$100", "$150"] },
    priceBy: { $25: 25, $50: 50, $100: 100, $150: 150 },
    weightGrams: 0,
    untracked: true,
    digital: true,
    specs: {
      delivery: "by e-mail, within minutes",
      expires: "never",
    },
  },
];
