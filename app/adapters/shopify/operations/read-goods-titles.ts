import { z } from "zod";
import { adminOperation } from "../shopify-operation";

/** Of products and collections, by global id. */
export const readGoodsTitles = adminOperation<{ ids: string[] }>()({
  document: `#graphql
    query ReadGoodsTitles($ids: [ID!]!) {
      nodes(ids: $ids) {
        ... on Product { id title }
        ... on Collection { id title }
      }
    }
  `,
  result: z.object({ nodes: z.array(z.object({ id: z.string(), title: z.string() }).nullable()) }),
});
