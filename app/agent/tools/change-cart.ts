import { z } from "zod";
import type { CartOutcome } from "~/ports/cart-desk";
import { curateOutcome, writeCart } from "./cart-writing";
import type { Tool } from "./tool";

export const changeCartInput = z.object({
  lines: z
    .array(z.object({ lineId: z.string().min(1).max(300), quantity: z.int().min(0).max(999) }))
    .min(1)
    .max(20),
  /** For a swap: what comes in for what goes out, in one write. */
  add: z
    .array(z.object({ variantId: z.string().regex(/^\d{1,20}$/), quantity: z.int().min(1).max(999) }))
    .max(5)
    .default([]),
});
type Input = z.infer<typeof changeCartInput>;

/** Sets the quantity of lines, or swaps a line for another variant. */
export const changeCart: Tool<Input, CartOutcome> = {
  name: "change_cart",
  description: "Set the quantity of cart lines, or swap a line for another variant, after the shopper asked for it.",
  input: changeCartInput,
  timeoutMs: 8000,
  execute: ({ lines, add }, context) =>
    writeCart(
      [
        ...lines.map(({ lineId, quantity }) => ({ action: "set" as const, lineId, quantity })),
        ...add.map(({ variantId, quantity }) => ({ action: "add" as const, variantId, quantity })),
      ],
      context,
    ),
  curate: curateOutcome,
};
