import type { Product } from "../state/entities.ts";
import { COLORS, type Color } from "./colors.ts";
import type { Drawing } from "./drawings/drawing.ts";
import { mix } from "./drawings/paint.ts";
import { drawPicture } from "./draw-product-image.ts";
import { spreadNumber } from "./spread-number.ts";

/** Things that can be drawn by the words in a type or title; the first that fits is taken. Anything else gets its initials. */
const SHAPES: readonly (readonly [name: string, words: RegExp, drawing: Drawing])[] = [
  ["gloves", /\b(gloves?)\b/i, { kind: "gloves", thick: true }],
  ["mittens", /\b(mitts?|mittens?)\b/i, { kind: "gloves", mitten: true, thick: true }],
  ["beanie", /\b(beanies?|toques?)\b/i, { kind: "beanie" }],
  ["cap", /\b(caps?|hats?)\b/i, { kind: "cap", soft: true }],
  ["socks", /\b(socks?)\b/i, { kind: "socks", height: "crew" }],
  ["sunglasses", /\b(sunglasses|goggles?|eyewear)\b/i, { kind: "sunglasses", shield: true }],
  ["hoodie", /\b(hoodies?|hooded|rain ?coats?|parkas?|anoraks?)\b/i, { kind: "jacket", hood: true }],
  ["vest", /\b(vests?|gilets?)\b/i, { kind: "jacket", sleeves: "none", insulated: true }],
  ["jacket", /\b(jackets?|coats?|blazers?|fleece)\b/i, { kind: "jacket" }],
  ["shorts", /\b(shorts|boardshorts?|trunks)\b/i, { kind: "legs", length: "short", cut: "loose" }],
  ["tights", /\b(leggings?|tights)\b/i, { kind: "legs", length: "long", cut: "tight" }],
  ["pants", /\b(pants|trousers|jeans|chinos?|joggers?)\b/i, { kind: "legs", length: "long", cut: "taper" }],
  ["skirt", /\b(skirts?|skorts?)\b/i, { kind: "skirt" }],
  ["tank", /\b(tanks?|singlets?|sleeveless|camisoles?)\b/i, { kind: "top", sleeves: "none" }],
  [
    "sweater",
    /\b(sweaters?|sweatshirts?|jumpers?|pullovers?|long sleeve|cardigans?|base ?layers?)\b/i,
    { kind: "top", sleeves: "long", knit: true },
  ],
  ["tee", /\b(tees?|t-shirts?|tshirts?|shirts?|tops?|jerseys?|polos?)\b/i, { kind: "top", sleeves: "short" }],
  ["shoe", /\b(running shoes?|sneakers?|trainers?)\b/i, { kind: "shoe", sole: 28, drop: 6, pattern: "bare" }],
  ["slide", /\b(slides|sandals?|flip[- ]?flops?)\b/i, { kind: "slide" }],
  ["backpack", /\b(backpacks?|rucksacks?|daypacks?)\b/i, { kind: "pack", liters: 16 }],
  ["binding", /\bbindings?\b/i, { kind: "household", thing: "binding" }],
  ["boot", /\bboots?\b/i, { kind: "household", thing: "boot" }],
  ["helmet", /\bhelmets?\b/i, { kind: "household", thing: "helmet" }],
  ["snowboard", /\bsnowboards?\b/i, { kind: "household", thing: "snowboard" }],
  ["skis", /\bskis?\b/i, { kind: "household", thing: "skis" }],
  ["bag", /\b(bags?|totes?|handbags?|purses?|duffels?)\b/i, { kind: "household", thing: "bag" }],
  ["necklace", /\b(necklaces?|pendants?|chokers?)\b/i, { kind: "household", thing: "necklace" }],
  ["bracelet", /\b(bracelets?|bangles?)\b/i, { kind: "household", thing: "bracelet" }],
  ["earrings", /\bearrings?\b/i, { kind: "household", thing: "earrings" }],
  ["ring", /\brings?\b/i, { kind: "household", thing: "ring" }],
  ["sofa", /\b(sofas?|couch|couches|armchairs?)\b/i, { kind: "household", thing: "sofa" }],
  ["table", /\b(tables?|desks?)\b/i, { kind: "household", thing: "table" }],
  ["lamp", /\b(lamps?|lights?|lanterns?)\b/i, { kind: "household", thing: "lamp" }],
  ["candle", /\bcandles?\b/i, { kind: "household", thing: "candle" }],
  ["pot", /\b(pots?|planters?|plants?)\b/i, { kind: "household", thing: "pot" }],
  ["pillow", /\b(pillows?|cushions?)\b/i, { kind: "household", thing: "pillow" }],
  ["bottle", /\b(water bottles?|flasks?|thermos)\b/i, { kind: "soft-flask" }],
];

/** Plain words for colours, as they occur in names like "True Black" or "Heather Grey". */
const COLOR_WORDS: Readonly<Record<string, string>> = {
  black: "Black",
  charcoal: "Charcoal",
  graphite: "Charcoal",
  grey: "Stone Gray",
  gray: "Stone Gray",
  silver: "Cloud Gray",
  white: "White",
  ivory: "Chalk White",
  cream: "Chalk White",
  navy: "Midnight Navy",
  indigo: "Midnight Navy",
  blue: "Harbor Blue",
  teal: "Teal",
  turquoise: "Teal",
  aqua: "Glacier Blue",
  green: "Pine Green",
  olive: "Moss Green",
  mint: "Mint",
  lime: "Lime Green",
  yellow: "Sunflower",
  gold: "Sunflower",
  orange: "Signal Orange",
  rust: "Rust",
  red: "Ember Red",
  burgundy: "Brick",
  pink: "Rose",
  coral: "Coral",
  purple: "Plum",
  violet: "Plum",
  lavender: "Lilac",
  brown: "Cocoa",
  tan: "Sand",
  beige: "Oatmeal",
  khaki: "Sand",
};

/** Quiet colours for things whose colour is not known. */
const QUIET: readonly (readonly [base: string, accent: string])[] = [
  ["#6f8a80", "#e6d9bd"],
  ["#8a7a92", "#e9cfb4"],
  ["#a3765c", "#f0dfc6"],
  ["#5f7b94", "#e8d5b0"],
  ["#8f8b74", "#eee4cf"],
  ["#7d6a5d", "#d9c2a0"],
];

const PATH = /^\/cdn\/shop\/files\/drawn_([a-z]+)_([0-9a-f]{6})_([0-9a-f]{6})_([\p{L}\p{N}]{0,2})\.svg$/u;

/** The path at which `findPlaceholder` draws something for a product: all that it needs stands in the name. */
export function placeholderPath(product: Pick<Product, "title" | "productType">, colorName: string | null): string {
  const shape =
    SHAPES.find(([, words]) => words.test(product.productType)) ??
    SHAPES.find(([, words]) => words.test(product.title));
  const { base, accent } = colorOf(colorName ?? product.title, product.title);
  const initials = product.title
    .split(/\s+/)
    .flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? [])
    .slice(0, 2)
    .join("")
    .toUpperCase();
  return `/cdn/shop/files/drawn_${shape?.[0] ?? "monogram"}_${base.slice(1)}_${accent.slice(1)}_${initials}.svg`;
}

/** The drawing at a path made by `placeholderPath`, else null. */
export function findPlaceholder(pathname: string): string | null {
  const match = PATH.exec(decodeURI(pathname));
  const [, name = "", base = "", accent = "", letters = ""] = match ?? [];
  if (!match) return null;
  const drawing: Drawing | undefined =
    name === "monogram" ? { kind: "monogram", letters } : SHAPES.find((shape) => shape[0] === name)?.[2];
  if (!drawing) return null;
  return drawPicture(drawing, { base: `#${base}`, accent: `#${accent}` }, { brand: "", name: `${letters}${base}` });
}

function colorOf(colorName: string, title: string): Pick<Color, "base" | "accent"> {
  const exact = COLORS[colorName];
  if (exact) return exact;
  const words = colorName.toLowerCase().split(/[^a-z]+/);
  const known = words.map((word) => COLORS[COLOR_WORDS[word] ?? ""]).find((color) => color !== undefined);
  if (known) return known;
  const [base = "#8a948f", accent = "#e0d4bf"] = QUIET[Math.floor(spreadNumber(title) * QUIET.length)] ?? [];
  // Colours that have no known name still differ from one another.
  const shift = spreadNumber(colorName) * 0.5;
  return { base: mix(base, shift > 0.25 ? "#2f3a44" : "#f2ead9", shift), accent };
}
