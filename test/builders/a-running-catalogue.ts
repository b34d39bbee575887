import type { CatalogDocument } from "~/ports/catalog-search";

type Row = {
  title: string;
  vendor?: string;
  type: string;
  tags?: string[];
  description: string;
  options?: Record<string, string[]>;
  /** Dollars. */
  price: number;
  was?: number;
  attributes?: Record<string, string[]>;
  /** Variants that are sold out, by their option values joined with " / "; "*" is all of them. */
  soldOut?: string[];
  popularity?: number;
};

const MEN = ["8", "8.5", "9", "9.5", "10", "10.5", "11"];
const WOMEN = ["6", "6.5", "7", "7.5", "8", "8.5", "9"];
const CLOTHES = ["S", "M", "L", "XL"];

function shoe(row: Omit<Row, "options"> & { colors: string[]; who: "men" | "women"; widths?: string[] }): Row {
  const { colors, who, widths, ...rest } = row;
  return {
    ...rest,
    tags: [...(rest.tags ?? []), who],
    options: { Color: colors, Size: who === "men" ? MEN : WOMEN, ...(widths ? { Width: widths } : {}) },
    attributes: { ...rest.attributes, gender: [who] },
  };
}

const ROAD = "Road Running Shoes";
const TRAIL = "Trail Running Shoes";

// prettier-ignore
const ROWS: Row[] = [
  shoe({ title: "Men's Pilot 4", vendor: "Alder", type: ROAD, who: "men", price: 130, colors: ["Harbor Blue", "Black"], tags: ["road", "neutral", "daily trainer", "marathon"], description: "A daily shoe with a soft landing. It holds its shape over long runs.", attributes: { pronation: ["neutral"], cushioning: ["balanced"], distance: ["10k", "half marathon", "marathon"], drop_mm: ["8"], weight_g: ["268"], waterproof: ["false"], fit: ["true to size"] }, soldOut: ["Harbor Blue / 10"], popularity: 0.9 }),
  shoe({ title: "Women's Pilot 4", vendor: "Alder", type: ROAD, who: "women", price: 130, colors: ["Glacier Blue", "Plum"], tags: ["road", "neutral", "daily trainer", "marathon"], description: "A daily shoe with a soft landing. It holds its shape over long runs.", attributes: { pronation: ["neutral"], cushioning: ["balanced"], distance: ["10k", "half marathon", "marathon"], drop_mm: ["8"], weight_g: ["226"], waterproof: ["false"], fit: ["true to size"] }, popularity: 0.8 }),
  shoe({ title: "Men's Keel 6", vendor: "Alder", type: ROAD, who: "men", price: 145, colors: ["Cobalt Blue", "Charcoal", "Ember Red"], widths: ["Regular", "Wide"], tags: ["road", "stability", "marathon"], description: "A guide rail on both sides keeps the foot from rolling inward. Made for high mileage.", attributes: { pronation: ["overpronation support"], cushioning: ["plush"], distance: ["half marathon", "marathon"], drop_mm: ["10"], weight_g: ["294"], waterproof: ["false"], fit: ["true to size"] }, popularity: 0.7 }),
  shoe({ title: "Women's Keel 6", vendor: "Alder", type: ROAD, who: "women", price: 145, colors: ["Teal", "Black"], tags: ["road", "stability", "marathon"], description: "A guide rail on both sides keeps the foot from rolling inward. Made for high mileage.", attributes: { pronation: ["overpronation support"], cushioning: ["plush"], distance: ["half marathon", "marathon"], drop_mm: ["10"], weight_g: ["251"], waterproof: ["false"], fit: ["true to size"] }, popularity: 0.6 }),
  shoe({ title: "Men's Stanchion 2", vendor: "Corvid", type: ROAD, who: "men", price: 165, was: 180, colors: ["Midnight Navy", "White"], tags: ["road", "stability"], description: "A firm medial post for runners whose ankles roll in. The upper is wide at the toes.", attributes: { pronation: ["overpronation support"], cushioning: ["firm"], distance: ["10k", "half marathon"], drop_mm: ["12"], weight_g: ["310"], waterproof: ["false"] }, popularity: 0.3 }),
  shoe({ title: "Men's Pilot 4 Shield", vendor: "Alder", type: ROAD, who: "men", price: 150, colors: ["Black", "Midnight Navy"], tags: ["road", "neutral", "waterproof", "winter", "rain"], description: "The Pilot 4 with a waterproof membrane. It runs warmer than the plain Pilot.", attributes: { pronation: ["neutral"], cushioning: ["balanced"], drop_mm: ["8"], weight_g: ["298"], waterproof: ["true"] }, popularity: 0.5 }),
  shoe({ title: "Men's Comet Carbon", vendor: "Corvid", type: ROAD, who: "men", price: 240, colors: ["Hi-Vis Yellow", "White"], tags: ["road", "race", "marathon", "carbon plate"], description: "A carbon plate and a very light foam for race day.", attributes: { pronation: ["neutral"], cushioning: ["responsive"], distance: ["10k", "marathon"], drop_mm: ["8"], weight_g: ["198"], waterproof: ["false"] }, popularity: 0.6 }),
  shoe({ title: "Men's Scramble 3", vendor: "Fell & Co", type: TRAIL, who: "men", price: 125, colors: ["Moss Green", "Black"], tags: ["trail", "neutral", "hiking"], description: "Four-millimeter lugs and a rock plate. The mesh drains quickly.", attributes: { pronation: ["neutral"], terrain: ["trail", "rock"], drop_mm: ["6"], weight_g: ["298"], lug_depth_mm: ["4"], waterproof: ["false"] }, popularity: 0.6 }),
  shoe({ title: "Men's Scramble 3 WP", vendor: "Fell & Co", type: TRAIL, who: "men", price: 150, colors: ["Black", "Pine Green"], widths: ["Regular", "Wide"], tags: ["trail", "neutral", "waterproof", "wide", "winter"], description: "The Scramble with a waterproof membrane up to the top eyelet.", attributes: { pronation: ["neutral"], terrain: ["trail", "mud"], drop_mm: ["6"], weight_g: ["332"], lug_depth_mm: ["4"], waterproof: ["true"] }, popularity: 0.4 }),
  shoe({ title: "Women's Scramble 3", vendor: "Fell & Co", type: TRAIL, who: "women", price: 125, colors: ["Berry", "Stone Gray"], tags: ["trail", "neutral", "hiking"], description: "Four-millimeter lugs and a rock plate. The mesh drains quickly.", attributes: { pronation: ["neutral"], terrain: ["trail", "rock"], drop_mm: ["6"], weight_g: ["252"], lug_depth_mm: ["4"], waterproof: ["false"] }, popularity: 0.5 }),
  { title: "Kids' Sprout", vendor: "Alder", type: ROAD, tags: ["kids", "road"], description: "A light shoe with a hook-and-loop strap.", options: { Color: ["Coral", "Lime Green"], Size: ["1Y", "2Y", "3Y"] }, price: 60, attributes: { gender: ["kids"], waterproof: ["false"] } },
  { title: "Meadow Merino Crew Socks", vendor: "Herd", type: "Running Socks", tags: ["merino", "warm"], description: "Merino socks that stay warm when wet. Cushioned at the heel.", options: { Color: ["Charcoal", "Berry"], Size: ["S", "M", "L"] }, price: 19, attributes: { material: ["merino wool", "nylon"], cushioning: ["medium"] }, popularity: 0.7 },
  { title: "Featherlight No-Show Socks", vendor: "Herd", type: "Running Socks", tags: ["summer", "thin"], description: "Thin socks for hot days.", options: { Color: ["White", "Black", "Cobalt Blue"], Size: ["S", "M", "L"] }, price: 14, attributes: { material: ["polyester", "elastane"], cushioning: ["none"] }, popularity: 0.5 },
  { title: "Three-Pack Crew Socks", vendor: "Herd", type: "Running Socks", description: "Three pairs of everyday crew socks.", options: { Size: ["S", "M", "L"] }, price: 36, was: 45, attributes: { material: ["cotton", "polyester"] } },
  { title: "Men's Squall Rain Jacket", vendor: "Strand", type: "Jackets", tags: ["men", "waterproof", "rain"], description: "A waterproof jacket with taped seams that packs into its own pocket. It weighs little.", options: { Color: ["Harbor Blue", "Black"], Size: CLOTHES }, price: 160, attributes: { waterproof: ["true"], weight_g: ["180"], gender: ["men"], material: ["recycled nylon"] }, popularity: 0.6 },
  { title: "Women's Squall Rain Jacket", vendor: "Strand", type: "Jackets", tags: ["women", "waterproof", "rain"], description: "A waterproof jacket with taped seams that packs into its own pocket. It weighs little.", options: { Color: ["Teal", "Black"], Size: CLOTHES }, price: 160, attributes: { waterproof: ["true"], weight_g: ["165"], gender: ["women"], material: ["recycled nylon"] }, popularity: 0.6 },
  { title: "Men's Breeze Windbreaker", vendor: "Strand", type: "Jackets", tags: ["men", "windproof"], description: "Stops wind, breathes well, not waterproof.", options: { Color: ["Signal Orange", "Black"], Size: CLOTHES }, price: 85, attributes: { waterproof: ["false"], gender: ["men"], material: ["nylon"] }, popularity: 0.4 },
  { title: "Men's Tempo Tee", vendor: "Strand", type: "T-Shirts", tags: ["men", "summer"], description: "A quick-drying tee.", options: { Color: ["White", "Cobalt Blue"], Size: CLOTHES }, price: 35, attributes: { material: ["recycled polyester"], gender: ["men"] }, popularity: 0.5 },
  { title: "Women's Tempo Tee", vendor: "Strand", type: "T-Shirts", tags: ["women", "summer"], description: "A quick-drying tee.", options: { Color: ["White", "Lilac"], Size: CLOTHES }, price: 35, attributes: { material: ["recycled polyester"], gender: ["women"] }, popularity: 0.5 },
  { title: "Men's Merino Long Sleeve", vendor: "Herd", type: "Base Layers", tags: ["men", "merino", "warm", "winter"], description: "A warm base layer.", options: { Color: ["Charcoal"], Size: CLOTHES }, price: 75, attributes: { material: ["merino wool"], gender: ["men"] } },
  { title: "Trailhead Leather Belt", vendor: "Tarn", type: "Belts", description: "A plain leather belt with a brass buckle.", options: { Color: ["Cocoa", "Black"], Size: ["S", "M", "L"] }, price: 45, attributes: { material: ["leather"] } },
  { title: "Webbing Belt", vendor: "Tarn", type: "Belts", description: "A woven belt without any leather.", options: { Color: ["Black", "Sand"] }, price: 25, attributes: { material: ["nylon"] } },
  { title: "Carry-On Running Belt", vendor: "Tarn", type: "Running Belts", tags: ["phone"], description: "Holds a phone and four gels.", price: 32, attributes: { capacity_l: ["1"] }, popularity: 0.6 },
  { title: "Osprey 5 Running Vest", vendor: "Tarn", type: "Hydration Packs", tags: ["trail", "ultra"], description: "A five-liter vest with two soft flasks.", options: { Size: ["S/M", "L/XL"] }, price: 110, attributes: { capacity_l: ["5"] }, popularity: 0.5 },
  { title: "Soft Flask 500", vendor: "Tarn", type: "Bottles", description: "A soft flask that fits our vests.", price: 18, attributes: { capacity_ml: ["500"] } },
  { title: "Lantern 300 Headlamp", vendor: "Lampyr", type: "Headlamps", tags: ["night"], description: "Three brightness levels.", price: 48, was: 60, attributes: { brightness_lumens: ["300"], rechargeable: ["true"], waterproof: ["true"] }, popularity: 0.5 },
  { title: "Citrus Energy Gel", vendor: "Sundial", type: "Energy Gels", tags: ["vegan", "caffeine free", "marathon"], description: "Forty milliliters of quick energy.", options: { Flavor: ["Lemon", "Blood Orange"], Pack: ["Single", "Box of 12"] }, price: 2.5, attributes: { caffeine_mg: ["0"], vegan: ["true"], carbs_g: ["25"] }, popularity: 0.7 },
  { title: "Espresso Energy Gel", vendor: "Sundial", type: "Energy Gels", tags: ["vegan", "caffeine"], description: "With caffeine for the last third of a race.", options: { Pack: ["Single", "Box of 12"] }, price: 2.8, attributes: { caffeine_mg: ["75"], vegan: ["true"], carbs_g: ["25"] }, popularity: 0.6 },
  { title: "Electrolyte Drink Mix", vendor: "Sundial", type: "Drink Mixes", tags: ["vegan"], description: "Salts and a little sugar for hot days.", options: { Flavor: ["Lemon Lime", "Watermelon"] }, price: 24, attributes: { sodium_mg: ["500"], vegan: ["true"], caffeine_mg: ["0"] }, soldOut: ["Watermelon"] },
  { title: "Merino Beanie", vendor: "Herd", type: "Hats", tags: ["winter", "warm", "merino"], description: "A thin beanie that fits under a hood.", options: { Color: ["Charcoal", "Rust"] }, price: 28, attributes: { material: ["merino wool"] }, soldOut: ["*"] },
  { title: "Glide Anti-Chafe Balm", vendor: "Sundial", type: "Body Care", description: "A stick against chafing.", price: 12 },
  { title: "Gift Card", vendor: "Fleetfoot", type: "Gift Cards", description: "For when you are not sure of the size.", options: { Amount: ["$25", "$50", "$100"] }, price: 25 },
];

/** The range of a small running shop: 32 products with options, attributes, reductions and gaps. */
export function aRunningCatalogue(): CatalogDocument[] {
  return ROWS.map((row, index) => toDocument(row, index));
}

function toDocument(row: Row, index: number): CatalogDocument {
  const id = String(1001 + index);
  const price = Math.round(row.price * 100);
  const options = Object.entries(row.options ?? {}).map(([name, values]) => ({ name, values }));
  const variants = combinations(options.map((option) => option.values)).map((values, position) => ({
    id: `${id}${String(position + 1).padStart(3, "0")}`,
    options: values,
    price: values.includes("Box of 12") ? price * 11 : price,
    available: !(row.soldOut ?? []).some((entry) => entry === "*" || values.join(" / ").startsWith(entry)),
  }));

  return {
    id,
    handle: row.title
      .toLowerCase()
      .replace(/'/g, "")
      .replace(/[^a-z0-9]+/g, "-"),
    title: row.title,
    description: row.description,
    vendor: row.vendor ?? "",
    productType: row.type,
    tags: row.tags ?? [],
    collections: [],
    options,
    attributes: row.attributes ?? {},
    priceMin: Math.min(...variants.map((variant) => variant.price)),
    priceMax: Math.max(...variants.map((variant) => variant.price)),
    compareAtMin: row.was === undefined ? null : Math.round(row.was * 100),
    available: variants.some((variant) => variant.available),
    variants,
    imageUrl: `https://cdn.example/${id}.svg`,
    publishedAt: "2026-01-10T00:00:00Z",
    popularity: row.popularity ?? 0,
  };
}

function combinations(lists: string[][]): string[][] {
  return lists.reduce<string[][]>(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
}
