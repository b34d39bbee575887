import { z } from "zod";
import { storefrontOperation } from "../shopify-operation";

/** Metaobjects of the merchant's own type "faq"; needs the optional scope unauthenticated_read_metaobjects. */
export const listFaqEntries = storefrontOperation<{ after: string | null }>()({
  document: `#graphql
    query ListFaqEntries($after: String) {
      metaobjects(type: "faq", first: 50, after: $after) {
        nodes { id updatedAt fields { key type value } }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  result: z.object({
    metaobjects: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          updatedAt: z.coerce.date(),
          fields: z.array(z.object({ key: z.string(), type: z.string(), value: z.string().nullable() })),
        }),
      ),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});
