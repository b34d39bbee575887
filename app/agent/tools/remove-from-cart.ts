import { z } from "zod";
import type { CartOutcome } from "~/ports/cart-desk";
import { curateOutcome, writeCart } from "./cart-writing";
import type { Tool } from "./tool";

export const removeFromCartInput = z.object({ lineIds: z.array(z.string().min(1).max(300)).min(1).max(20) });
type Input = z.infer<typeof removeFromCartInput>;

/** Takes lines out of the cart. */
export const removeFromCart: Tool<Input, CartOutcome> = {
  name: "remove_from_cart",
  description: "Remove lines from the shopper's cart, after the shopper asked for it.",
  input: removeFromCartInput,
  timeoutMs: 8000,
  execute: ({ lineIds }, context) =>
    writeCart(
      lineIds.map((lineId) => ({ action: "set", lineId, quantity: 0 })),
      context,
    ),
  curate: curateOutcome,
};
