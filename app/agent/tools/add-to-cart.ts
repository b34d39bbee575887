import { z } from "zod";
import type { CartOutcome } from "~/ports/cart-desk";
import { curateOutcome, writeCart } from "./cart-writing";
import type { Tool } from "./tool";

export const addToCartInput = z.object({
  items: z
    .array(z.object({ variantId: z.string().regex(/^\d{1,20}$/), quantity: z.int().min(1).max(999).default(1) }))
    .min(1)
    .max(5),
});
type Input = z.infer<typeof addToCartInput>;

/** Adds exact variants. Which variant was meant is settled before: this tool never chooses one. */
export const addToCart: Tool<Input, CartOutcome> = {
  name: "add_to_cart",
  description: "Add exact variants to the shopper's cart, after the shopper asked for it.",
  input: addToCartInput,
  timeoutMs: 8000,
  execute: ({ items }, context) =>
    writeCart(
      items.map(({ variantId, quantity }) => ({ action: "add", variantId, quantity })),
      context,
    ),
  curate: curateOutcome,
};
