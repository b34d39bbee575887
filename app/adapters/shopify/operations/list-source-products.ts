import { z } from "zod";
import { adminOperation } from "../shopify-operation";
import { SOURCE_PRODUCT_FRAGMENT, sourceProductNodeSchema } from "../source-product-page";

export const listSourceProducts = adminOperation<{ after: string | null }>()({
  document: `#graphql
    query ListSourceProducts($after: String) {
      products(first: 20, after: $after, query: "status:active", sortKey: ID) {
        nodes { ...SourceProduct }
        pageInfo { hasNextPage endCursor }
      }
    }
    ${SOURCE_PRODUCT_FRAGMENT}
  `,
  result: z.object({
    products: z.object({
      nodes: z.array(sourceProductNodeSchema),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});
