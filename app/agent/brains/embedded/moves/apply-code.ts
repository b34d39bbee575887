import { findCodeDelivery } from "../../../reply/code-delivery";
import { deliverySentences } from "../../../reply/offer-sentences";
import { slot } from "../../../reply/slot";
import { asksToUseCode } from "../../../specialists/asks-to-use-code";
import { speaksOfCode } from "../../../specialists/speaks-of-code";
import { applyDiscountCode } from "../../../tools/apply-discount-code";
import type { MoveContext } from "../move-context";
import { offerPerson } from "../offer-person";
import { tellPromotions } from "./prices";

/** The shopper's code goes into the cart, and the reply says what Shopify made of it. */
export async function applyCodeMove(context: MoveContext): Promise<void> {
  const { desk, voice, situation } = context;
  // A code of the shopper's own is typed in at the checkout.
  const own = asksToUseCode(situation.perception.text) ? null : speaksOfCode(situation);
  if (own === "where") return voice.say("code.at-checkout");
  if (own === "fails") {
    await voice.say("code.refused");
    return offerPerson(context);
  }
  const answer = await desk.use(applyDiscountCode, {});
  if (!answer.ok) return voice.say("cart.unavailable");

  const code = slot.discountCode();
  switch (answer.value.status) {
    case "no-code":
      return tellPromotions(context);
    case "unavailable":
      return voice.say("cart.unavailable");
    case "no-cart":
      return voice.say("discount.no-cart", { code });
    case "not-applicable":
      return voice.say("discount.not-applicable", { code });
    case "applied":
      await voice.say("discount.applied", { code, total: slot.cartTotal(), saving: slot.cartSaving() });
      for (const { key, parameters } of deliverySentences(findCodeDelivery(desk.evidence))) {
        await voice.say(key, parameters);
      }
      await desk.show({ type: "cart" });
      voice.offer({ label: voice.text("offer.checkout"), message: voice.text("offer.checkout.message") });
  }
}
