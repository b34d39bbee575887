import type { OpeningOffers } from "~/ports/opening-offers";
import { considerDiscount } from "./consider-discount";
import type { DiscountContext } from "./discount-context";

/** What openings may bring to one shopper. An opening's id stands in the place of a turn's: told again, it decides nothing new. */
export function createOpeningOffers(context: Omit<DiscountContext, "turnId" | "conversationId">): OpeningOffers {
  return {
    async isAllowed(move) {
      const { enabled, openings } = await context.discounts.readSettings();
      return enabled && openings.some((one) => one === move);
    },
    bring: ({ id, move, ruleId }, about) =>
      considerDiscount({ ...context, turnId: id, conversationId: null }, "hesitated", {
        ...about,
        opening: { move, ruleId },
      }),
  };
}
