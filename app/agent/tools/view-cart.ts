import { z } from "zod";
import type { Tool } from "./tool";

const inputSchema = z.object({});
type Output = { status: "cart" | "none" | "unavailable"; lines: number };

/** The shopper's own cart, read from Shopify. */
export const viewCart: Tool<Record<string, never>, Output> = {
  name: "view_cart",
  description: "Read the shopper's cart.",
  input: inputSchema,
  timeoutMs: 4000,

  async execute(_input, { ports, evidence }) {
    const found = await ports.cart.read();
    if (found.status !== "cart") return { status: found.status, lines: 0 };
    evidence.cart = found.cart;
    return { status: "cart", lines: found.cart.lines.length };
  },

  curate: (output) => output,
};
