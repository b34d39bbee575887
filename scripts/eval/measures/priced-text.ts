import { z } from "zod";

/** A line of test/evals/price-bounds: a phrasing and the prices that are in it. */
export const pricedTextSchema = z.object({
  text: z.string(),
  prices: z.array(
    z.object({
      min: z.number().optional(),
      max: z.number().optional(),
      about: z.number().optional(),
      currency: z.string().optional(),
    }),
  ),
});
export type PricedText = z.output<typeof pricedTextSchema>;
export type PriceBounds = PricedText["prices"][number];
