import type { FreeDelivery } from "../openings/opening-situation";
import type { DiscountAnswer } from "~/ports/discount-desk";
import type { CodeDelivery } from "./code-delivery";
import { slot } from "./slot";
import type { TextKey } from "./texts/en";

type OfferSentence = { key: TextKey; parameters?: Record<string, string> };

/**
 * What the ladder lets be offered, in sentences with slots; empty where that is nothing, or nothing that evidence was found
 * for. `delivery`: what the code does to it. `isAsked`: the shopper asked for it, so that a wish for more is answered as well.
 */
export function offerSentences(
  { rung, reason, offer, automatic }: DiscountAnswer,
  {
    freeDelivery,
    delivery,
    isAsked,
  }: { freeDelivery: FreeDelivery | null; delivery: CodeDelivery | null; isAsked: boolean },
): OfferSentence[] {
  switch (rung) {
    case "reassure":
      return [];
    case "existing-offer":
      if (reason === "cart-reduced")
        return [{ key: "discount.cart-reduced", parameters: { saving: slot.cartSaving() } }];
      return reason === "goods-reduced" ? [{ key: "discount.goods-reduced" }] : automaticSentences(automatic);
    case "free-shipping-gap": {
      if (freeDelivery === null) return [];
      const { passage, sentences } = freeDelivery.answer;
      const source = slot.passageTitle(passage.id);
      const quote = slot.passage(passage.id, sentences);
      return [{ key: "opening.free-shipping", parameters: { gap: slot.deliveryGap(), source, quote } }];
    }
    case "approval":
      return isAsked ? [{ key: "discount.waiting" }] : [];
    case "code": {
      if (offer === null) return [];
      const parameters = {
        ...{ code: slot.discountCode(), value: slot.discountValue() },
        ...{ goods: slot.discountGoods(), until: slot.discountUntil() },
      };
      const told: OfferSentence = { key: codeText(reason === "still-valid", isAsked), parameters };
      const least: OfferSentence = { key: "discount.least", parameters: { least: slot.discountLeast() } };
      // Of a cart as it is, that goes without saying; a bubble is read in passing.
      const isConditionTold = offer.leastSubtotal > 0 && told.key !== "discount.brought";
      return [told, ...(isConditionTold ? [least] : []), ...deliverySentences(delivery)];
    }
  }
}

function codeText(isStillValid: boolean, isAsked: boolean): TextKey {
  if (isAsked) return isStillValid ? "discount.still" : "discount.code";
  return isStillValid ? "discount.reminder" : "discount.brought";
}

/** What a code costs in delivery: said before it is used, and after. */
export function deliverySentences(delivery: CodeDelivery | null): OfferSentence[] {
  if (delivery === null) return [];
  const from = slot.freeFrom();
  if (delivery.effect === "unknown") return [{ key: "discount.delivery-lost", parameters: { from } }];
  const parameters = { from, cost: slot.deliveryCost(), difference: slot.deliveryDifference() };
  return [{ key: delivery.effect === "worth-it" ? "discount.delivery-paid" : "discount.delivery-dearer", parameters }];
}

function automaticSentences(automatic: DiscountAnswer["automatic"]): OfferSentence[] {
  if (automatic === null) return [];
  const title = slot.automaticTitle();
  if (automatic.missing === null) return [{ key: "discount.automatic", parameters: { title } }];
  return automatic.missing.kind === "piece"
    ? [{ key: "discount.automatic-piece", parameters: { title } }]
    : [{ key: "discount.automatic-gap", parameters: { title, gap: slot.automaticGap() } }];
}
