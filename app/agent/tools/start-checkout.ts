import { z } from "zod";
import type { Tool } from "./tool";

const inputSchema = z.object({});
type Output = { status: "ready" | "empty" | "unavailable"; hasCheckoutUrl: boolean };

/** Reads the cart so that its checkout button can be shown. Paying is Shopify's own page: nothing is bought here. */
export const startCheckout: Tool<Record<string, never>, Output> = {
  name: "start_checkout",
  description: "Show the checkout button for the shopper's cart.",
  input: inputSchema,
  timeoutMs: 4000,

  async execute(_input, { ports, evidence }) {
    const found = await ports.cart.read();
    if (found.status === "unavailable") return { status: "unavailable", hasCheckoutUrl: false };
    if (found.status === "none" || found.cart.lines.length === 0) return { status: "empty", hasCheckoutUrl: false };
    evidence.cart = found.cart;
    return { status: "ready", hasCheckoutUrl: found.cart.checkoutUrl !== null };
  },

  curate: (output) => output,
};
