import type { DiscountOccasion } from "~/contracts/discount";
import { slot } from "../../../reply/slot";
import { considerDiscount } from "../../../tools/consider-discount";
import type { MoveContext } from "../move-context";

/**
 * What the shop's ladder lets be offered, in words. False where that is nothing but words anyway: then whoever asked says
 * what they would have said without it.
 */
export async function tellOffer(occasion: DiscountOccasion, { desk, voice }: MoveContext): Promise<boolean> {
  const answer = await desk.use(considerDiscount, { occasion });
  if (!answer.ok) return false;
  const { rung, reason, offer, freeDelivery } = answer.value;

  switch (rung) {
    case "reassure":
      return false;
    case "existing-offer":
      if (reason === "cart-reduced") await voice.say("discount.cart-reduced", { saving: slot.cartSaving() });
      else await voice.say("discount.goods-reduced");
      return true;
    case "free-shipping-gap": {
      if (freeDelivery === null) return false;
      const { passage, sentences } = freeDelivery.answer;
      const source = slot.passageTitle(passage.id);
      const quote = slot.passage(passage.id, sentences);
      await voice.say("opening.free-shipping", { gap: slot.deliveryGap(), source, quote });
      voice.offer({ label: voice.text("offer.for-cart"), message: voice.text("offer.for-cart.message") });
      return true;
    }
    case "approval":
      await voice.say("discount.waiting");
      return true;
    case "code":
      if (offer === null) return false;
      await voice.say(reason === "still-valid" ? "discount.still" : "discount.code", {
        ...{ code: slot.discountCode(), value: slot.discountValue() },
        ...{ goods: slot.discountGoods(), until: slot.discountUntil() },
      });
      if (offer.leastSubtotal > 0) await voice.say("discount.least", { least: slot.discountLeast() });
      voice.offer({ label: voice.text("offer.use-code"), message: voice.text("offer.use-code.message") });
      return true;
  }
}
