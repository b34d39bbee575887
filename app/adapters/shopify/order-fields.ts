import { z } from "zod";

/** What is read of an order's lines and refunds, by the page that lists orders and by those that read on in a long one. */
export const orderMoneySchema = z.object({ shopMoney: z.object({ amount: z.string() }) });
export const orderTimeSchema = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const reference = z.object({ legacyResourceId: z.string() });

export const ORDER_LINES_PER_PAGE = 50;
/** A page of orders may cost 1000 points, and refunds are no connection: of an order with as many, all are read again. */
export const REFUNDS_PER_ORDER = 10;

export const ORDER_LINE_FIELDS = `
  pageInfo { hasNextPage endCursor }
  nodes {
    variant { legacyResourceId }
    product { legacyResourceId }
    quantity
    currentQuantity
    originalTotalSet { shopMoney { amount } }
    discountAllocations { allocatedAmountSet { shopMoney { amount } } }
    taxLines { priceSet { shopMoney { amount } } }
  }`;

export const orderLinePageSchema = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  nodes: z.array(
    z.object({
      variant: reference.nullable(),
      product: reference.nullable(),
      quantity: z.int(),
      currentQuantity: z.int(),
      originalTotalSet: orderMoneySchema,
      discountAllocations: z.array(z.object({ allocatedAmountSet: orderMoneySchema })),
      taxLines: z.array(z.object({ priceSet: orderMoneySchema })),
    }),
  ),
});

export const ORDER_REFUND_FIELDS = `
  legacyResourceId
  createdAt
  refundLineItems(first: 20) { nodes { subtotalSet { shopMoney { amount } } } }
  orderAdjustments(first: 5) { nodes { id reason amountSet { shopMoney { amount } } } }`;

export const orderRefundSchema = z.object({
  legacyResourceId: z.string(),
  createdAt: orderTimeSchema.nullable(),
  refundLineItems: z.object({ nodes: z.array(z.object({ subtotalSet: orderMoneySchema })) }),
  orderAdjustments: z.object({
    nodes: z.array(z.object({ id: z.string(), reason: z.string().nullable(), amountSet: orderMoneySchema })),
  }),
});
