import type { AskedOccasion } from "~/contracts/discount";
import { findCodeDelivery } from "../../../reply/code-delivery";
import { offerSentences } from "../../../reply/offer-sentences";
import { considerDiscount } from "../../../tools/consider-discount";
import type { MoveContext } from "../move-context";

/**
 * What the shop's ladder lets be offered, in words. False where that is nothing but words anyway: then whoever asked says
 * what they would have said without it.
 */
export async function tellOffer(occasion: AskedOccasion, { desk, voice }: MoveContext): Promise<boolean> {
  const answer = await desk.use(considerDiscount, { occasion });
  if (!answer.ok) return false;
  const { freeDelivery } = answer.value;
  const sentences = offerSentences(answer.value, {
    ...{ freeDelivery, delivery: findCodeDelivery(desk.evidence), isAsked: true },
  });
  for (const { key, parameters } of sentences) await voice.say(key, parameters);
  if (sentences.length === 0) return false;

  const { rung } = answer.value;
  if (rung === "free-shipping-gap") {
    voice.offer({ label: voice.text("offer.for-cart"), message: voice.text("offer.for-cart.message") });
  }
  if (rung === "code") {
    voice.offer({ label: voice.text("offer.use-code"), message: voice.text("offer.use-code.message") });
  }
  return true;
}
