import { z } from "zod";
import { adminOperation } from "../shopify-operation";
import { SOURCE_PRODUCT_FRAGMENT, sourceProductNodeSchema } from "../source-product-page";

export const readSourceProducts = adminOperation<{ ids: string[] }>()({
  document: `#graphql
    query ReadSourceProducts($ids: [ID!]!) {
      nodes(ids: $ids) { ...SourceProduct }
    }
    ${SOURCE_PRODUCT_FRAGMENT}
  `,
  result: z.object({ nodes: z.array(sourceProductNodeSchema.nullable()) }),
});
