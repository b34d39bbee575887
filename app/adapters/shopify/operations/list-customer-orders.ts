import { z } from "zod";
import { moneyDataSchema } from "../money-data";
import { adminOperation } from "../shopify-operation";

export const listCustomerOrders = adminOperation<{ query: string; first: number }>()({
  document: `#graphql
    query ListCustomerOrders($query: String!, $first: Int!) {
      orders(first: $first, query: $query, sortKey: PROCESSED_AT, reverse: true) {
        nodes {
          name
          processedAt
          cancelledAt
          displayFinancialStatus
          displayFulfillmentStatus
          statusPageUrl
          currentTotalPriceSet { presentmentMoney { amount currencyCode } }
          lineItems(first: 50) { nodes { title variantTitle quantity currentQuantity } }
          fulfillments(first: 10) {
            displayStatus
            estimatedDeliveryAt
            trackingInfo(first: 5) { company number url }
          }
        }
      }
    }
  `,
  result: z.object({
    orders: z.object({
      nodes: z.array(
        z.object({
          name: z.string(),
          processedAt: z.string(),
          cancelledAt: z.string().nullable(),
          displayFinancialStatus: z.string().nullable(),
          displayFulfillmentStatus: z.string(),
          statusPageUrl: z.string(),
          currentTotalPriceSet: z.object({ presentmentMoney: moneyDataSchema }),
          lineItems: z.object({
            nodes: z.array(
              z.object({
                title: z.string(),
                variantTitle: z.string().nullable(),
                quantity: z.int(),
                currentQuantity: z.int(),
              }),
            ),
          }),
          fulfillments: z.array(
            z.object({
              displayStatus: z.string().nullable(),
              estimatedDeliveryAt: z.string().nullable(),
              trackingInfo: z.array(
                z.object({ company: z.string().nullable(), number: z.string().nullable(), url: z.string().nullable() }),
              ),
            }),
          ),
        }),
      ),
    }),
  }),
});
