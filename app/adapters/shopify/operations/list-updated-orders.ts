import { z } from "zod";
import { adminOperation } from "../shopify-operation";

const money = z.object({ shopMoney: z.object({ amount: z.string() }) });
const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const reference = z.object({ legacyResourceId: z.string() });

const orderNodeSchema = z.object({
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
  customAttributes: z.array(z.object({ key: z.string(), value: z.string().nullable() })),
  metafield: z.object({ value: z.string() }).nullable(),
  lineItems: z.object({
    nodes: z.array(
      z.object({
        variant: reference.nullable(),
        product: reference.nullable(),
        quantity: z.int(),
        currentQuantity: z.int(),
        originalTotalSet: money,
        discountAllocations: z.array(z.object({ allocatedAmountSet: money })),
        taxLines: z.array(z.object({ priceSet: money })),
      }),
    ),
  }),
  refunds: z.array(
    z.object({
      legacyResourceId: z.string(),
      createdAt: time.nullable(),
      refundLineItems: z.object({ nodes: z.array(z.object({ subtotalSet: money })) }),
    }),
  ),
});
export type OrderNode = z.infer<typeof orderNodeSchema>;

const resultSchema = z.object({
  orders: z.object({
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(orderNodeSchema),
  }),
});
export type UpdatedOrders = z.infer<typeof resultSchema>;

/** Without the customer: naming one needs read_customers. */
export const listUpdatedOrders = adminOperation<{ query: string; after: string | null; key: string }>()({
  document: `#graphql
    query ListUpdatedOrders($query: String!, $after: String, $key: String!) {
      orders(first: 10, after: $after, query: $query, sortKey: UPDATED_AT) {
        pageInfo { hasNextPage endCursor }
        nodes {
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
          createdAt
          cancelledAt
          updatedAt
          customAttributes { key value }
          metafield(key: $key) { value }
          lineItems(first: 50) {
            nodes {
              variant { legacyResourceId }
              product { legacyResourceId }
              quantity
              currentQuantity
              originalTotalSet { shopMoney { amount } }
              discountAllocations { allocatedAmountSet { shopMoney { amount } } }
              taxLines { priceSet { shopMoney { amount } } }
            }
          }
          refunds(first: 10) {
            legacyResourceId
            createdAt
            refundLineItems(first: 20) {
              nodes { subtotalSet { shopMoney { amount } } }
            }
          }
        }
      }
    }
  `,
  result: resultSchema,
});
