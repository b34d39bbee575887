import { z } from "zod";
import type { CodeInCart } from "~/ports/discount-desk";
import { findPromisedDelivery } from "../openings/find-promised-delivery";
import type { Tool } from "./tool";

const inputSchema = z.object({});

/** Puts the code that this shopper was given into their own cart. No argument: it can be no other code and no other cart. */
export const applyDiscountCode: Tool<Record<string, never>, CodeInCart> = {
  name: "apply_discount_code",
  description: "Put the shopper's own discount code into their cart.",
  input: inputSchema,
  timeoutMs: 8000,

  async execute(_input, { ports, evidence, situation }) {
    const outcome = await ports.discounts.apply();
    if ("offer" in outcome) evidence.discount = outcome.offer;
    if ("cart" in outcome) evidence.cart = outcome.cart;
    if (outcome.status === "applied") {
      const { page, shop, today } = situation.input;
      const buyer = { country: page.country, currency: shop.currency, today };
      // The code is in the cart, whether or not this can be told.
      evidence.freeDelivery = await findPromisedDelivery(ports.knowledge, buyer).catch(() => null);
      // The theme shows its cart anew.
      const writeId = `code-${situation.input.turnId}`.slice(0, 60);
      evidence.writes.push({ type: "cart-write", writeId, by: "server", status: "written", lines: [] });
    }
    return outcome;
  },

  curate: ({ status }) => ({ status }),
};
