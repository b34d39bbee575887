import { z } from "zod";
import { limitFieldsSchema } from "../read-text-limits";
import { storefrontOperation } from "../shopify-operation";

export const listPages = storefrontOperation<{ after: string | null }>()({
  document: `#graphql
    query ListPages($after: String) {
      pages(first: 50, after: $after) {
        nodes {
            id handle title body updatedAt
            metafields(identifiers: [
              { namespace: "custom", key: "market" }
              { namespace: "custom", key: "valid_from" }
              { namespace: "custom", key: "valid_until" }
            ]) { key value }
          }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  result: z.object({
    pages: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          handle: z.string(),
          title: z.string(),
          body: z.string(),
          updatedAt: z.coerce.date(),
          metafields: limitFieldsSchema,
        }),
      ),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});
