import { z } from "zod";
import { ORDER_REFUND_FIELDS, orderRefundSchema } from "../order-fields";
import { adminOperation } from "../shopify-operation";

/** Every refund of one order: a list without pages, and 100 are more than a merchant makes. */
export const listOrderRefunds = adminOperation<{ id: string }>()({
  document: `#graphql
    query ListOrderRefunds($id: ID!) {
      order(id: $id) {
        refunds(first: 100) { ${ORDER_REFUND_FIELDS} }
      }
    }
  `,
  result: z.object({ order: z.object({ refunds: z.array(orderRefundSchema) }).nullable() }),
});
