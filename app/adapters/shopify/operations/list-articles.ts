import { z } from "zod";
import { limitFieldsSchema } from "../read-text-limits";
import { storefrontOperation } from "../shopify-operation";

export const listArticles = storefrontOperation<{ after: string | null }>()({
  document: `#graphql
    query ListArticles($after: String) {
      articles(first: 50, after: $after) {
        nodes {
            id handle title contentHtml publishedAt blog { handle }
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
    articles: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          handle: z.string(),
          title: z.string(),
          contentHtml: z.string(),
          publishedAt: z.coerce.date(),
          metafields: limitFieldsSchema,
          blog: z.object({ handle: z.string() }),
        }),
      ),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});
