import type { InventoryLevel, Metafield, ProductImage, ProductOption, Variant } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { COLORS } from "./colors.ts";
import { pictureOption } from "./demo-image-path.ts";
import type { DemoProduct } from "./demo-product.ts";
import {
  euSize,
  KIDS_SHOE_SIZES,
  MEN_SHOE_SIZES,
  UNISEX_SHOE_SIZES,
  WOMEN_SHOE_SIZES,
} from "./departments/shoe-sizes.ts";
import { spreadNumber } from "./spread-number.ts";

type VariantBuild = {
  row: DemoProduct;
  handle: string;
  productId: number;
  options: ProductOption[];
  images: ProductImage[];
  locationId: number;
  createdAt: string;
  updatedAt: string;
  ids: SimulatorContext["ids"];
};

/** Every combination of a row's options with its own price, stock, code and picture. */
export function buildDemoVariants(build: VariantBuild): { variants: Variant[]; levels: InventoryLevel[] } {
  const { row, handle, ids } = build;
  const variants: Variant[] = [];
  const levels: InventoryLevel[] = [];

  for (const [index, values] of combinations(
    build.options.map((option) => option.values.map((value) => value.name)),
  ).entries()) {
    const inventoryItemId = ids.numeric();
    const selectedOptions = build.options.map((option, at) => ({ name: option.name, value: values[at] ?? "" }));
    const amounts = pricesOf(row, values);

    variants.push({
      id: ids.numeric(),
      productId: build.productId,
      title: values.join(" / "),
      selectedOptions,
      sku: skuOf(row, handle, values),
      barcode: barcodeOf(`${handle} ${values.join(" ")}`),
      price: amounts.price,
      compareAtPrice: amounts.compareAtPrice,
      unitCost: unitCostOf(row, handle, values),
      taxable: !row.digital,
      requiresShipping: !row.digital,
      weightGrams: firstMatch(row.weightBy, values) ?? row.weightGrams,
      inventoryItemId,
      tracked: !row.untracked,
      inventoryPolicy: row.oversell ? "continue" : "deny",
      imageId: imageIdOf(build, selectedOptions),
      position: index + 1,
      metafields: variantSpecs(row, selectedOptions),
      createdAt: build.createdAt,
      updatedAt: build.updatedAt,
    });
    levels.push({
      inventoryItemId,
      locationId: build.locationId,
      available: row.untracked ? 0 : stockOf(row, handle, values),
      updatedAt: build.updatedAt,
    });
  }

  return { variants, levels };
}

function combinations(lists: string[][]): string[][] {
  return lists.reduce<string[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]]);
}

function pricesOf(row: DemoProduct, values: string[]): { price: number; compareAtPrice: number | null } {
  const full = firstMatch(row.priceBy, values) ?? row.price;
  if (row.was === undefined) return { price: cents(full), compareAtPrice: null };
  if (typeof row.was === "number") return { price: cents(full), compareAtPrice: cents(row.was) };

  const was = firstMatch(row.was, values);
  if (was === null) return { price: cents(full), compareAtPrice: null };
  return { price: cents(row.reducedTo ?? full), compareAtPrice: cents(was) };
}

/** What the shop pays, of the full price: a third to two thirds of it, and the least for its own brand. Digital goods cost nothing to make. */
function unitCostOf(row: DemoProduct, handle: string, values: string[]): number | null {
  if (row.digital) return null;
  const share = row.vendor === "Millrace" ? 0.32 : 0.42 + 0.24 * spreadNumber(`cost ${handle}`);
  return Math.round(cents(firstMatch(row.priceBy, values) ?? row.price) * share);
}

function cents(dollars: number): number {
  return Math.round(dollars * 100);
}

function firstMatch(byValue: Readonly<Record<string, number>> | undefined, values: string[]): number | null {
  for (const value of values) {
    const found = byValue?.[value];
    if (found !== undefined) return found;
  }
  return null;
}

/** What the row says, else a plausible shelf: of things in many sizes some 5 % are gone and 8 % are down to the last three. */
function stockOf(row: DemoProduct, handle: string, values: string[]): number {
  let told: number | null = null;
  for (const [key, units] of Object.entries(row.stock ?? {})) {
    // "M 9 / W 10.5" is one value: a key is cut into the values that exist, not at each slash.
    if (key === "*" || key === values.join(" / ") || isSubset(key, values)) told = units;
  }
  if (told !== null) return told;

  const dice = spreadNumber(`${handle} ${values.join(" ")}`);
  if (values.length === 1) return 12 + Math.floor(dice * 60);
  if (dice < 0.05) return 0;
  if (dice < 0.13) return 1 + Math.floor(((dice - 0.05) / 0.08) * 3);
  return 4 + Math.floor(dice * 28);
}

function isSubset(key: string, values: string[]): boolean {
  let rest = ` / ${key} / `;
  for (const value of values) rest = rest.replace(` / ${value} / `, " / ");
  return rest === " / ";
}

function skuOf(row: DemoProduct, handle: string, values: string[]): string {
  const article = 1000 + Math.floor(spreadNumber(handle) * 9000);
  const parts = values
    .filter((value) => value !== "Default Title")
    .map((value) =>
      value
        .replace(/[^A-Za-z0-9. ]/g, " ")
        .trim()
        .split(/\s+/),
    )
    .map((words) => words.map((word) => (/\d/.test(word) ? word : word.slice(0, 2).toUpperCase())).join(""));
  return [row.vendor.slice(0, 3).toUpperCase(), String(article), ...parts].join("-");
}

/** An EAN-13 from the range 20-29, which GS1 leaves to shops for their own use. */
function barcodeOf(text: string): string {
  const digits = `20${String(Math.floor(spreadNumber(text) * 1e10)).padStart(10, "0")}`;
  const sum = Array.from(digits, Number).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function imageIdOf(build: VariantBuild, selected: { name: string; value: string }[]): number | null {
  const option = pictureOption(build.row);
  if (!option) return null;
  const value = selected.find((entry) => entry.name === option)?.value ?? "";
  const at = build.row.options?.[option]?.indexOf(value) ?? -1;
  return build.images[at]?.id ?? null;
}

const EU_SIZES = {
  men: MEN_SHOE_SIZES,
  women: WOMEN_SHOE_SIZES,
  unisex: UNISEX_SHOE_SIZES,
  kids: KIDS_SHOE_SIZES,
} as const;

/** What a shopper may ask of one variant: the plain word for its colour, the European size of a shoe. */
function variantSpecs(row: DemoProduct, selected: { name: string; value: string }[]): Metafield[] {
  const metafields: Metafield[] = [];
  for (const { name, value } of selected) {
    if (name === "Color") {
      const family = COLORS[value]?.family;
      if (family) metafields.push(text("color_family", family));
    }
    if (name === "Size" && row.drawing.kind === "shoe") {
      const scale = Object.entries(EU_SIZES).find(([gender]) => gender === row.specs.gender)?.[1];
      const size = scale ? euSize(scale, value) : null;
      if (size) metafields.push(text("eu_size", size));
    }
  }
  return metafields;
}

function text(key: string, value: string): Metafield {
  return { namespace: "specs", key, type: "single_line_text_field", value };
}
