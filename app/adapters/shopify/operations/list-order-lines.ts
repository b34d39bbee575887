import { z } from "zod";
import { ORDER_LINE_FIELDS, orderLinePageSchema } from "../order-fields";
import { adminOperation } from "../shopify-operation";

/** The lines of one order after a cursor. */
export const listOrderLines = adminOperation<{ id: string; after: string | null }>()({
  document: `#graphql
    query ListOrderLines($id: ID!, $after: String) {
      order(id: $id) {
        lineItems(first: 250, after: $after) { ${ORDER_LINE_FIELDS} }
      }
    }
  `,
  result: z.object({ order: z.object({ lineItems: orderLinePageSchema }).nullable() }),
});
