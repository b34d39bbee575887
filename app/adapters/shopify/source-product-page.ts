import { z } from "zod";
import {
  SOURCE_COLLECTION_FIELDS,
  SOURCE_METAFIELD_FIELDS,
  SOURCE_PRODUCT_FIELDS,
  SOURCE_VARIANT_FIELDS,
  sourceCollectionSchema,
  sourceMetafieldSchema,
  sourceProductSchema,
  sourceVariantSchema,
} from "./source-product-fields";

/** A product with its parts, as far as one page holds them; only variants go on on further pages. */
export const SOURCE_PRODUCT_FRAGMENT = `
  fragment SourceProduct on Product {
    ${SOURCE_PRODUCT_FIELDS}
    collections(first: 50) { nodes { ${SOURCE_COLLECTION_FIELDS} } }
    metafields(first: 100) { nodes { ${SOURCE_METAFIELD_FIELDS} } }
    variants(first: 100) {
      nodes { ${SOURCE_VARIANT_FIELDS} }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

export const variantPageSchema = z.object({
  nodes: z.array(sourceVariantSchema),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

export const sourceProductNodeSchema = sourceProductSchema.extend({
  collections: z.object({ nodes: z.array(sourceCollectionSchema) }),
  metafields: z.object({ nodes: z.array(sourceMetafieldSchema) }),
  variants: variantPageSchema,
});
export type SourceProductNode = z.infer<typeof sourceProductNodeSchema>;
