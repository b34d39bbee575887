import { z } from "zod";
import type { SourceProduct } from "~/ports/catalog-source";
import { fromGlobalId } from "./global-id";

/** Plain fields of a product, the same in a page, by id and in a bulk read. */
export const SOURCE_PRODUCT_FIELDS = `
  id
  handle
  title
  description
  vendor
  productType
  tags
  status
  publishedAt
  updatedAt
  featuredMedia { preview { image { url } } }
  options { name optionValues { name } }
`;
export const SOURCE_COLLECTION_FIELDS = "id handle title";
export const SOURCE_METAFIELD_FIELDS = "id namespace key type value";
/** `InventoryItem` opens with read_products too; what it costs is null for who may not see costs. */
export const SOURCE_VARIANT_FIELDS =
  "id price compareAtPrice availableForSale selectedOptions { name value } inventoryQuantity inventoryItem { tracked unitCost { amount } }";

export const sourceProductSchema = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  description: z.string(),
  vendor: z.string(),
  productType: z.string(),
  tags: z.array(z.string()),
  status: z.string(),
  publishedAt: z.string().nullable(),
  updatedAt: z.string(),
  featuredMedia: z
    .object({ preview: z.object({ image: z.object({ url: z.string() }).nullable() }).nullable() })
    .nullable(),
  options: z.array(z.object({ name: z.string(), optionValues: z.array(z.object({ name: z.string() })) })),
});
export const sourceCollectionSchema = z.object({ handle: z.string(), title: z.string() });
export const sourceMetafieldSchema = z.object({
  namespace: z.string(),
  key: z.string(),
  type: z.string(),
  value: z.string(),
});
export const sourceVariantSchema = z.object({
  id: z.string(),
  price: z.string(),
  compareAtPrice: z.string().nullable(),
  availableForSale: z.boolean(),
  selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })),
  inventoryQuantity: z.int().nullable(),
  inventoryItem: z.object({ tracked: z.boolean(), unitCost: z.object({ amount: z.string() }).nullable() }),
});

type Parts = {
  collections: z.infer<typeof sourceCollectionSchema>[];
  metafields: z.infer<typeof sourceMetafieldSchema>[];
  variants: z.infer<typeof sourceVariantSchema>[];
};

export function toSourceProduct(data: z.infer<typeof sourceProductSchema>, parts: Parts): SourceProduct {
  const { featuredMedia, options, ...plain } = data;
  return {
    ...plain,
    id: fromGlobalId(data.id),
    imageUrl: featuredMedia?.preview?.image?.url ?? null,
    options: options.map(({ name, optionValues }) => ({ name, values: optionValues.map((value) => value.name) })),
    collections: parts.collections.map(({ handle, title }) => ({ handle, title })),
    metafields: parts.metafields.map(({ namespace, key, type, value }) => ({ namespace, key, type, value })),
    variants: parts.variants.map(({ id, selectedOptions, inventoryQuantity, inventoryItem, ...variant }) => ({
      ...variant,
      unitCost: inventoryItem.unitCost?.amount ?? null,
      stock: inventoryItem.tracked ? inventoryQuantity : null,
      id: fromGlobalId(id),
      options: selectedOptions,
    })),
  };
}
