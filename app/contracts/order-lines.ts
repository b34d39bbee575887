import { z } from "zod";

/** What an order's lines are kept for: attribution. A JSON column, parsed on read. */
export const orderLinesSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  lines: z.array(
    z.object({
      /** Numeric Shopify ids; null for a custom line or a deleted product. */
      variantId: z.string().nullable(),
      productId: z.string().nullable(),
      quantity: z.int().min(0),
      /** What is left after order edits and refunds. */
      currentQuantity: z.int().min(0),
      /** Minor units for the whole quantity as ordered, after discounts, without included tax. */
      net: z.int(),
    }),
  ),
});
export type OrderLine = z.infer<typeof orderLinesSchema>["lines"][number];
