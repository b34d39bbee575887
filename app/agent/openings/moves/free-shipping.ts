import { slot } from "../../reply/slot";
import { openingReplies } from "../opening-replies";
import type { OpeningMoveRules } from "../opening-situation";

/** A gap as large as the cart itself is a second purchase, not a small step. */
const LARGEST_GAP = 0.5;

/** For who weighs what a filled cart costs: how much is missing to free delivery, where a page of the shop says so. */
export const freeShipping: OpeningMoveRules = {
  needs: ["cart", "free-delivery"],
  say({ cart, freeDelivery }) {
    if (!cart || !freeDelivery || cart.lines.length === 0) return null;
    const { from, answer } = freeDelivery;
    const gap = from.amount - cart.subtotal.amount;
    if (from.currency !== cart.subtotal.currency || gap <= 0 || gap > cart.subtotal.amount * LARGEST_GAP) return null;

    const { passage, sentences } = answer;
    const parameters = {
      gap: slot.deliveryGap(),
      source: slot.passageTitle(passage.id),
      quote: slot.passage(passage.id, sentences),
    };
    return {
      sentences: [{ key: "opening.free-shipping", parameters }],
      replies: [openingReplies.shipping, openingReplies.cart],
      productId: null,
    };
  },
};
