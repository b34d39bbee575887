import type { Evidence } from "../../knowledge/find-evidence";
import { slot } from "../../reply/slot";
import type { MoveContext } from "./move-context";

/** Says what the shop lists or writes of a product, in its own words. */
export async function tellEvidence(
  productId: string,
  { told }: Evidence,
  { voice }: Pick<MoveContext, "voice">,
): Promise<void> {
  const title = slot.title(productId);
  for (const one of told) {
    if (one.kind === "sentence")
      await voice.say("detail.quote", { title, quote: slot.description(productId, one.sentence) });
    else {
      const fact = slot.listed(productId, one.name);
      const key = one.flag === null ? "detail.fact" : one.flag ? "detail.yes-flag" : "detail.no-flag";
      await voice.say(key, { title, fact });
    }
  }
}
