import { REDUCED_WISH } from "../../../need-state/reduced-wish";
import type { Miss, RankedProduct } from "../../../ranking/ranked-product";
import { slot } from "../../../reply/slot";
import type { MoveContext } from "../move-context";
import { labelWish } from "./label-wish";

export async function sayMiss(miss: Miss, product: RankedProduct, { voice, situation }: MoveContext): Promise<void> {
  const constraint = situation.need.constraints.find(({ id }) => id === miss.constraintId);
  const what = labelWish(miss.constraintId, { situation, voice });
  const title = slot.title(product.document.id);

  if (miss.constraintId === REDUCED_WISH.id) return voice.say("miss.not-reduced");
  if (miss.why === "over-budget") return voice.say("miss.over-budget", { budget: slot.budget() });
  if (miss.why === "under-budget") return voice.say("miss.under-budget", { budget: slot.budget() });
  if (miss.why === "sold-out") return voice.say("miss.sold-out", { what });
  if (miss.why === "unstated") return voice.say("miss.unstated", { what });
  if (constraint?.strength === "must-not") return voice.say("miss.has", { what, title });
  if (constraint?.kind === "color" || constraint?.kind === "size") return voice.say("miss.option", { what });
  return voice.say("miss.differs", { what });
}
