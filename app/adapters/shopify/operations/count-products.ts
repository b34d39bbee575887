import { z } from "zod";
import { adminOperation } from "../shopify-operation";

export const countProducts = adminOperation<Record<string, never>>()({
  document: `#graphql
    query CountProducts {
      productsCount(query: "status:active", limit: null) { count }
    }
  `,
  result: z.object({ productsCount: z.object({ count: z.int() }).nullable() }),
});
