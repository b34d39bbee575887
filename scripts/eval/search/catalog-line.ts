import { z } from "zod";
import type { SourceProduct } from "~/ports/catalog-source";

/** Variants of a product are the combinations of its options; beyond these, one stands for the rest. */
const MAX_VARIANTS = 100;
const PUBLISHED_AT = "2000-01-01T00:00:00Z";

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const text = z
  .union([scalar, z.array(scalar).transform((parts) => parts.join(" "))])
  .nullish()
  .transform((value) => value ?? "");
const values = z.union([
  scalar.transform((value) => [value]),
  z.array(z.union([scalar, z.null()])).transform((items) => items.filter((item) => item !== null)),
  z.null().transform(() => []),
]);
const named = z.object({ name: scalar, values: values.optional(), value: values.optional() });

/** { name: [values] }, [{ name, values }] or a plain list of values: catalogues write it in all three ways. */
const properties = z
  .union([
    z.record(z.string(), z.union([values, z.record(z.string(), z.unknown()).transform(() => [])])),
    z
      .array(named)
      .transform((list) => Object.fromEntries(list.map((item) => [item.name, item.values ?? item.value ?? []]))),
    z.array(scalar).transform((list): Record<string, string[]> => (list.length === 0 ? {} : { attribute: list })),
  ])
  .nullish()
  .transform((found) => found ?? {});

const tags = z
  .union([z.array(scalar), z.string().transform((list) => list.split(",").map((tag) => tag.trim()))])
  .nullish()
  .transform((list) => (list ?? []).filter((tag) => tag !== ""));

/** In major units: 12.5, "12.50", "$1,299.00" or { amount }. Null where it is not said. */
const price = z
  .union([
    z.number().nonnegative(),
    z.string().transform((written) => {
      const digits = /\d[\d,]*(?:\.\d+)?/.exec(written)?.[0].replaceAll(",", "");
      return digits === undefined ? null : Number(digits);
    }),
    z.object({ amount: z.coerce.number().nonnegative() }).transform(({ amount }) => amount),
  ])
  .nullish()
  .transform((amount) => amount ?? null);

/** One product of a catalogue in the format of `npm run eval -- search`. */
export const catalogLineSchema = z.object({
  id: z.union([z.string().min(1), z.number()]),
  title: z.string().min(1),
  description: text,
  vendor: text,
  brand: text,
  productType: text,
  tags,
  options: properties,
  price,
  available: z.boolean().nullish(),
  attributes: properties,
  attrs: properties,
});

export type CatalogLine = z.output<typeof catalogLineSchema>;

/** The line as Shopify would have told it, so that it takes the way of every product into the index. */
export function toSourceProduct(line: CatalogLine): SourceProduct {
  const id = String(line.id);
  const options = Object.entries(line.options)
    .map(([name, listed]) => ({ name, values: [...new Set(listed)] }))
    .filter((option) => option.values.length > 0);
  const priceText = (line.price ?? 0).toFixed(2);

  return {
    id,
    handle: id,
    title: line.title,
    description: line.description,
    vendor: line.vendor === "" ? line.brand : line.vendor,
    productType: line.productType,
    tags: line.tags,
    status: "ACTIVE",
    publishedAt: PUBLISHED_AT,
    updatedAt: PUBLISHED_AT,
    imageUrl: null,
    options,
    collections: [],
    metafields: Object.entries({ ...line.attrs, ...line.attributes }).map(([key, listed]) => ({
      namespace: "catalog",
      key,
      type: "list.single_line_text_field",
      value: JSON.stringify(listed),
    })),
    variants: combinations(options).map((chosen, index) => ({
      id: `${id}-${index}`,
      price: priceText,
      compareAtPrice: null,
      availableForSale: line.available ?? true,
      options: chosen,
      unitCost: null,
      stock: null,
    })),
  };
}

type Option = { name: string; value: string };

function combinations(options: { name: string; values: string[] }[]): Option[][] {
  let chosen: Option[][] = [[]];
  for (const { name, values } of options) {
    chosen = chosen.flatMap((before) => values.map((value) => [...before, { name, value }])).slice(0, MAX_VARIANTS);
  }
  return chosen;
}
