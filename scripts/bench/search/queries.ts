import type { DemoProduct } from "../../../test/simulator/demo-store/demo-product.ts";

export type JudgedQuery = {
  text: string;
  /** What the shopper wants, as facts of a product: all of it is worth 2. */
  wanted: (product: DemoProduct) => boolean;
  /** What would still serve, worth 1; nothing where left out. */
  acceptable?: (product: DemoProduct) => boolean;
};

/*
 * Rules over the buyer's own notes (type, specifications, tags, options, prices), written before anything was run and with
 * no look at how products are found: they share no code, synonym or weight with the search.
 */
const type = (product: DemoProduct, ...types: string[]) => types.includes(product.productType);
const tagged = (product: DemoProduct, ...tags: string[]) => tags.every((tag) => product.tags.includes(tag));
const spec = (product: DemoProduct, key: string) => product.specs[key];
const listed = (product: DemoProduct, key: string, part: string) => String(spec(product, key) ?? "").includes(part);
const amount = (product: DemoProduct, key: string) => Number(spec(product, key) ?? Number.NaN);
const made = (product: DemoProduct, material: string) =>
  String(spec(product, "materials") ?? "")
    .toLowerCase()
    .includes(material);
const hasOption = (product: DemoProduct, name: string, part: string) =>
  (product.options?.[name] ?? []).some((value) => value.toLowerCase().includes(part));
const women = (product: DemoProduct) => ["women", "unisex"].includes(String(spec(product, "gender")));
const men = (product: DemoProduct) => ["men", "unisex"].includes(String(spec(product, "gender")));
const shoe = (product: DemoProduct) => type(product, "Road Running Shoes", "Trail Running Shoes");
const road = (product: DemoProduct) => type(product, "Road Running Shoes");
const trail = (product: DemoProduct) => type(product, "Trail Running Shoes");
const cheapest = (product: DemoProduct) => Math.min(product.price, ...Object.values(product.priceBy ?? {}));

export const JUDGED_QUERIES: readonly JudgedQuery[] = [
  // Needs, in the shopper's words.
  { text: "shoes for overpronation", wanted: (p) => shoe(p) && listed(p, "pronation", "overpronation") },
  {
    text: "I overpronate and want to run my first marathon",
    wanted: (p) => shoe(p) && listed(p, "pronation", "overpronation") && listed(p, "distance", "marathon"),
    acceptable: (p) => shoe(p) && listed(p, "pronation", "overpronation"),
  },
  {
    text: "neutral daily trainer",
    wanted: (p) => road(p) && spec(p, "pronation") === "neutral" && tagged(p, "daily trainer"),
  },
  {
    text: "a comfortable shoe for very long runs",
    wanted: (p) => shoe(p) && tagged(p, "long run"),
    acceptable: (p) => shoe(p) && listed(p, "cushioning", "maximum"),
  },
  { text: "zero drop running shoes", wanted: (p) => shoe(p) && spec(p, "drop_mm") === 0 },
  { text: "racing shoe with a carbon plate", wanted: (p) => spec(p, "plate") === "carbon" },
  {
    text: "lightweight tempo shoe",
    wanted: (p) => road(p) && (tagged(p, "tempo") || tagged(p, "lightweight")),
  },
  {
    text: "wide fit running shoes for men",
    wanted: (p) => shoe(p) && men(p) && (tagged(p, "wide") || hasOption(p, "Width", "wide")),
  },
  {
    text: "my feet hurt on long walks, I need walking shoes",
    wanted: (p) => type(p, "Walking Shoes"),
    acceptable: (p) => shoe(p) && tagged(p, "walking"),
  },
  {
    text: "shoes for muddy fell races",
    wanted: (p) => shoe(p) && listed(p, "terrain", "mud") && tagged(p, "mud"),
    acceptable: (p) => shoe(p) && listed(p, "terrain", "mud"),
  },
  {
    text: "running on ice and snow",
    wanted: (p) => tagged(p, "ice"),
    acceptable: (p) => shoe(p) && tagged(p, "winter"),
  },
  { text: "waterproof running shoes", wanted: (p) => shoe(p) && spec(p, "waterproof") === true },
  { text: "waterproof trail shoes for women", wanted: (p) => trail(p) && women(p) && spec(p, "waterproof") === true },
  {
    text: "trail shoes for a 100k ultra",
    wanted: (p) => trail(p) && listed(p, "distance", "100k"),
    acceptable: (p) => trail(p) && tagged(p, "ultra"),
  },
  {
    text: "shoe that works on road and gravel",
    wanted: (p) => shoe(p) && tagged(p, "gravel"),
    acceptable: (p) => shoe(p) && listed(p, "terrain", "gravel"),
  },
  { text: "hiking boots", wanted: (p) => type(p, "Hiking Boots") },
  { text: "spikes for the track, 1500 metres", wanted: (p) => type(p, "Track Spikes") },
  { text: "running shoes for my daughter, she is eight", wanted: (p) => type(p, "Kids' Running Shoes") },
  { text: "vegan running shoes", wanted: (p) => shoe(p) && spec(p, "vegan") === true },
  { text: "couch to 5k beginner shoe", wanted: (p) => road(p) && tagged(p, "beginner") },
  // With limits.
  { text: "running shoes under 100 dollars", wanted: (p) => shoe(p) && cheapest(p) <= 100 },
  {
    text: "stability shoes under 140",
    wanted: (p) => shoe(p) && tagged(p, "stability") && cheapest(p) <= 140,
    acceptable: (p) => shoe(p) && tagged(p, "stability"),
  },
  {
    text: "gps watch below 300 dollars",
    wanted: (p) => type(p, "GPS Watches") && cheapest(p) <= 300,
    acceptable: (p) => type(p, "GPS Watches", "Sport Watches"),
  },
  { text: "gift for a runner up to 20 dollars", wanted: (p) => tagged(p, "gift") && cheapest(p) <= 20 },
  { text: "socks for less than 20 dollars", wanted: (p) => type(p, "Running Socks") && cheapest(p) <= 20 },
  {
    text: "headlamp between 50 and 100 dollars",
    wanted: (p) => type(p, "Headlamps") && cheapest(p) >= 50 && cheapest(p) <= 100,
  },
  // Clothing.
  { text: "merino base layer for women", wanted: (p) => type(p, "Base Layers") && women(p) },
  {
    text: "warm tights for winter",
    wanted: (p) => type(p, "Running Tights") && tagged(p, "thermal"),
    acceptable: (p) => type(p, "Running Tights") && tagged(p, "winter"),
  },
  { text: "men's rain jacket", wanted: (p) => type(p, "Rain Jackets") && men(p) },
  {
    text: "light wind jacket that packs small",
    wanted: (p) => type(p, "Wind Jackets", "Wind Vests") && spec(p, "packable") === true,
  },
  { text: "sports bra with high support", wanted: (p) => type(p, "Sports Bras") && spec(p, "support") === "high" },
  {
    text: "sleeveless race top",
    wanted: (p) => type(p, "Running Singlets") && tagged(p, "race"),
    acceptable: (p) => type(p, "Running Singlets"),
  },
  {
    text: "shorts against chafing",
    wanted: (p) => tagged(p, "shorts", "anti-chafe"),
    acceptable: (p) => tagged(p, "shorts"),
  },
  {
    text: "women's shorts with pockets",
    wanted: (p) => type(p, "Running Shorts") && spec(p, "gender") === "women" && amount(p, "pockets") > 0,
  },
  {
    text: "long sleeve shirt with sun protection",
    wanted: (p) => type(p, "Long Sleeve Running Shirts") && tagged(p, "sun protection"),
  },
  { text: "t-shirt for my son", wanted: (p) => type(p, "Kids' Clothing") },
  { text: "insulated vest for cold days", wanted: (p) => type(p, "Insulated Vests") },
  {
    text: "reflective clothing for running at night",
    wanted: (p) => spec(p, "reflective") === true || type(p, "Reflective Gear"),
  },
  {
    text: "gloves I can use with my phone",
    wanted: (p) => type(p, "Running Gloves") && spec(p, "touchscreen") === true,
  },
  { text: "warm hat made of wool", wanted: (p) => type(p, "Beanies") && made(p, "wool") },
  {
    text: "cap for hot summer days",
    wanted: (p) => type(p, "Running Caps") && tagged(p, "summer"),
    acceptable: (p) => type(p, "Running Caps"),
  },
  { text: "compression socks", wanted: (p) => type(p, "Compression Socks") },
  { text: "merino socks for hiking", wanted: (p) => type(p, "Running Socks") && made(p, "merino") },
  { text: "toe socks", wanted: (p) => tagged(p, "toe socks") },
  { text: "waterproof pants", wanted: (p) => type(p, "Rain Pants") },
  // Gear.
  {
    text: "the brightest headlamp you have",
    wanted: (p) => type(p, "Headlamps") && amount(p, "lumens") >= 900,
    acceptable: (p) => type(p, "Headlamps"),
  },
  {
    text: "watch with maps and music",
    wanted: (p) => spec(p, "maps") === true,
    acceptable: (p) => type(p, "GPS Watches"),
  },
  {
    text: "hydration vest for 12 liters",
    wanted: (p) => type(p, "Running Vest Packs") && amount(p, "capacity_l") >= 12,
    acceptable: (p) => type(p, "Running Vest Packs"),
  },
  { text: "backpack for a laptop", wanted: (p) => type(p, "Running Backpacks") },
  { text: "somewhere to put my phone while running", wanted: (p) => tagged(p, "phone") },
  {
    text: "insulated water bottle",
    wanted: (p) => spec(p, "insulated") === true,
    acceptable: (p) => type(p, "Hydration"),
  },
  {
    text: "photochromic sunglasses",
    wanted: (p) => tagged(p, "photochromic"),
    acceptable: (p) => type(p, "Sunglasses"),
  },
  { text: "insoles for more arch support", wanted: (p) => type(p, "Insoles") },
  { text: "folding poles", wanted: (p) => type(p, "Trekking Poles") },
  { text: "chest strap for heart rate", wanted: (p) => type(p, "Heart Rate Monitors") },
  { text: "laces I do not have to tie", wanted: (p) => tagged(p, "laces") },
  // Food.
  { text: "energy gels without caffeine", wanted: (p) => type(p, "Energy Gels") && spec(p, "caffeine_mg") === 0 },
  { text: "gel with caffeine", wanted: (p) => type(p, "Energy Gels") && amount(p, "caffeine_mg") > 0 },
  {
    text: "gluten free energy bar",
    wanted: (p) => type(p, "Energy Bars", "Protein Bars") && spec(p, "gluten_free") === true,
  },
  {
    text: "vegan protein",
    wanted: (p) => amount(p, "protein_g") >= 15 && spec(p, "vegan") === true,
    acceptable: (p) => tagged(p, "protein"),
  },
  { text: "electrolyte tablets without sugar", wanted: (p) => type(p, "Electrolytes") && tagged(p, "sugar free") },
  {
    text: "bar without nuts",
    wanted: (p) => type(p, "Energy Bars", "Protein Bars") && !/almond|peanut|nut/.test(String(spec(p, "allergens"))),
  },
  { text: "drink with carbohydrates for the marathon", wanted: (p) => type(p, "Drink Mixes") },
  // Recovery, care, gifts.
  { text: "foam roller for sore legs", wanted: (p) => type(p, "Foam Rollers") },
  {
    text: "massage gun",
    wanted: (p) => tagged(p, "massage") && spec(p, "battery_h") !== undefined,
    acceptable: (p) => type(p, "Massage Tools"),
  },
  { text: "something against chafing", wanted: (p) => tagged(p, "anti-chafe") },
  { text: "wash for waterproof jackets", wanted: (p) => tagged(p, "wash") },
  { text: "gift card", wanted: (p) => type(p, "Gift Cards") },
  { text: "a mug", wanted: (p) => tagged(p, "mug") },
  // Typed in a hurry.
  {
    text: "watreproof trial runing shoes",
    wanted: (p) => trail(p) && spec(p, "waterproof") === true,
    acceptable: trail,
  },
  { text: "compresion soks", wanted: (p) => type(p, "Compression Socks") },
  { text: "headlmap", wanted: (p) => type(p, "Headlamps") },
  { text: "mens merino tshirt", wanted: (p) => type(p, "Running T-Shirts") && made(p, "merino") && men(p) },
  { text: "elektrolyte tablets", wanted: (p) => type(p, "Electrolytes") },
  { text: "foamroller", wanted: (p) => type(p, "Foam Rollers") },
];
