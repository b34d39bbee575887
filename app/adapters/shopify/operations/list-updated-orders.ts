import { z } from "zod";
import {
  ORDER_LINES_PER_PAGE,
  ORDER_LINE_FIELDS,
  ORDER_REFUND_FIELDS,
  orderLinePageSchema,
  orderMoneySchema as money,
  orderRefundSchema,
  orderTimeSchema as time,
  REFUNDS_PER_ORDER,
} from "../order-fields";
import { adminOperation } from "../shopify-operation";

const orderNodeSchema = z.object({
  id: z.string(),
  legacyResourceId: z.string(),
  name: z.string(),
  cartToken: z.string().nullable(),
  checkoutToken: z.string().nullable(),
  currencyCode: z.string(),
  subtotalPriceSet: money.nullable(),
  currentSubtotalPriceSet: money,
  totalDiscountsSet: money.nullable(),
  totalShippingPriceSet: money,
  totalTaxSet: money.nullable(),
  totalPriceSet: money,
  taxesIncluded: z.boolean(),
  test: z.boolean(),
  sourceName: z.string().nullable(),
  createdAt: time,
  cancelledAt: time.nullable(),
  updatedAt: time,
  discountCodes: z.array(z.string()),
  customAttributes: z.array(z.object({ key: z.string(), value: z.string().nullable() })),
  metafield: z.object({ value: z.string() }).nullable(),
  lineItems: orderLinePageSchema,
  refunds: z.array(orderRefundSchema),
});
export type OrderNode = z.infer<typeof orderNodeSchema>;

const resultSchema = z.object({
  orders: z.object({
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(orderNodeSchema),
  }),
});
export type UpdatedOrders = z.infer<typeof resultSchema>;

/** Without the customer: naming one needs read_customers. Of long orders the first lines and refunds: `readOrderRest` has the others. */
export const listUpdatedOrders = adminOperation<{ query: string; after: string | null; key: string }>()({
  document: `#graphql
    query ListUpdatedOrders($query: String!, $after: String, $key: String!) {
      orders(first: 10, after: $after, query: $query, sortKey: UPDATED_AT) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          legacyResourceId
          name
          cartToken
          checkoutToken
          currencyCode
          subtotalPriceSet { shopMoney { amount } }
          currentSubtotalPriceSet { shopMoney { amount } }
          totalDiscountsSet { shopMoney { amount } }
          totalShippingPriceSet { shopMoney { amount } }
          totalTaxSet { shopMoney { amount } }
          totalPriceSet { shopMoney { amount } }
          taxesIncluded
          test
          sourceName
          discountCodes
          createdAt
          cancelledAt
          updatedAt
          customAttributes { key value }
          metafield(key: $key) { value }
          lineItems(first: ${ORDER_LINES_PER_PAGE}) { ${ORDER_LINE_FIELDS} }
          refunds(first: ${REFUNDS_PER_ORDER}) { ${ORDER_REFUND_FIELDS} }
        }
      }
    }
  `,
  result: resultSchema,
});
