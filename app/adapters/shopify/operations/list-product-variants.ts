import { z } from "zod";
import { adminOperation } from "../shopify-operation";
import { SOURCE_VARIANT_FIELDS } from "../source-product-fields";
import { variantPageSchema } from "../source-product-page";

export const listProductVariants = adminOperation<{ productId: string; after: string | null }>()({
  document: `#graphql
    query ListProductVariants($productId: ID!, $after: String) {
      product(id: $productId) {
        variants(first: 250, after: $after) {
          nodes { ${SOURCE_VARIANT_FIELDS} }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  `,
  result: z.object({ product: z.object({ variants: variantPageSchema }).nullable() }),
});
