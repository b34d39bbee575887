import { z } from "zod";
import type { LiveProduct } from "~/ports/storefront";
import { fromGlobalId } from "./global-id";
import { moneyDataSchema } from "./money-data";

const imageSchema = z.object({ url: z.string() }).nullable();

const productDataSchema = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  vendor: z.string(),
  productType: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  featuredImage: z.object({ url: z.string(), altText: z.string().nullable() }).nullable(),
  options: z.array(z.object({ name: z.string(), optionValues: z.array(z.object({ name: z.string() })) })),
  variants: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        availableForSale: z.boolean(),
        quantityAvailable: z.int().nullable(),
        selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })),
        price: moneyDataSchema,
        compareAtPrice: moneyDataSchema.nullable(),
        image: imageSchema,
      }),
    ),
  }),
});
type ProductData = z.infer<typeof productDataSchema>;

/** A node that is no product (the id of something else) comes as an empty object. */
export const nodesDataSchema = z.object({
  nodes: z.array(z.union([productDataSchema, z.strictObject({}).transform(() => null), z.null()])),
});
export const recommendationsDataSchema = z.object({ productRecommendations: z.array(productDataSchema).nullable() });

export function toLiveProduct(data: ProductData): LiveProduct {
  const hasOptions = !(data.options.length === 1 && data.options[0]?.name === "Title");
  return {
    id: fromGlobalId(data.id),
    handle: data.handle,
    title: data.title,
    vendor: data.vendor,
    productType: data.productType,
    description: data.description,
    tags: data.tags,
    options: hasOptions
      ? data.options.map(({ name, optionValues }) => ({ name, values: optionValues.map((value) => value.name) }))
      : [],
    variants: data.variants.nodes.map((variant) => ({
      id: fromGlobalId(variant.id),
      title: variant.title,
      options: hasOptions ? variant.selectedOptions : [],
      price: variant.price,
      compareAtPrice: variant.compareAtPrice,
      availableForSale: variant.availableForSale,
      quantityAvailable: variant.quantityAvailable,
      imageUrl: variant.image?.url ?? null,
    })),
    imageUrl: data.featuredImage?.url ?? null,
    imageAlt: data.featuredImage?.altText ?? null,
  };
}
