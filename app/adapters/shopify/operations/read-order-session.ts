import { z } from "zod";
import { adminOperation } from "../shopify-operation";

export const readOrderSession = adminOperation<{ id: string; key: string }>()({
  document: `#graphql
    query ReadOrderSession($id: ID!, $key: String!) {
      order(id: $id) {
        metafield(key: $key) { value }
      }
    }
  `,
  result: z.object({ order: z.object({ metafield: z.object({ value: z.string() }).nullable() }).nullable() }),
});
