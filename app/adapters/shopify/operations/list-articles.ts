import { z } from "zod";
import { storefrontOperation } from "../shopify-operation";

export const listArticles = storefrontOperation<{ after: string | null }>()({
  document: `#graphql
    query ListArticles($after: String) {
      articles(first: 50, after: $after) {
        nodes { id handle title contentHtml blog { handle } }
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
          blog: z.object({ handle: z.string() }),
        }),
      ),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});
