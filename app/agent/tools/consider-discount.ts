import { z } from "zod";
import { askedOccasionSchema } from "~/contracts/discount";
import type { DiscountAnswer } from "~/ports/discount-desk";
import { type FoundFreeDelivery, findPromisedDelivery } from "../openings/find-promised-delivery";
import type { Tool } from "./tool";

const inputSchema = z.object({ occasion: askedOccasionSchema });
type Input = z.infer<typeof inputSchema>;
type Output = DiscountAnswer & { freeDelivery: FoundFreeDelivery };

/** Asks the shop's ladder what may be offered. It decides by facts that nobody in the talk can choose: no argument says how much. */
export const considerDiscount: Tool<Input, Output> = {
  name: "consider_discount",
  description: "Ask what the merchant lets be offered to this shopper.",
  input: inputSchema,
  timeoutMs: 8000,

  async execute({ occasion }, { ports, evidence, situation }) {
    if (!(await ports.discounts.isOn())) {
      return { rung: "reassure", reason: "off", offer: null, automatic: null, freeDelivery: null };
    }
    const { page, shop, today } = situation.input;
    const [found, freeDelivery] = await Promise.all([
      ports.cart.read(),
      findPromisedDelivery(ports.knowledge, { country: page.country, currency: shop.currency, today }),
    ]);
    if (found.status === "cart") evidence.cart = found.cart;
    const about = { freeDelivery, locale: situation.locale };
    const answer = await ports.discounts.consider(occasion, about);

    evidence.discount = answer.offer;
    evidence.automatic = answer.automatic;
    evidence.freeDelivery = freeDelivery;
    if (answer.rung === "free-shipping-gap" && freeDelivery) {
      evidence.passages.set(freeDelivery.answer.passage.id, freeDelivery.answer.passage);
    }
    return { ...answer, freeDelivery };
  },

  // Not the code: a trace is read by more people than the shopper's reply.
  curate: ({ rung, reason, offer }) => ({ rung, reason, value: offer?.value ?? null }),
};
