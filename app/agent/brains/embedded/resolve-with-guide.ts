import type { LiveProduct } from "~/ports/storefront";
import type { Perception } from "../../perception/perception";
import { slot } from "../../reply/slot";
import { sizeHelp } from "../../tools/size-help";
import { convertSize } from "../../variants/convert-size";
import { audienceOf, foreignSize, resolveForShopper } from "../../variants/resolve-for-shopper";
import type { VariantResolution } from "../../variants/resolve-variant";
import type { MoveContext } from "./move-context";

/**
 * Which variant is meant; a size of another system ("EU 42") is looked up in the shop's own size tables first, and what was
 * found there is said. Without a table nothing is converted.
 */
export async function resolveWithGuide(
  product: LiveProduct,
  { situation, desk, voice }: MoveContext,
  part: Perception = situation.perception,
): Promise<VariantResolution> {
  const foreign = foreignSize(product, situation, part);
  if (foreign === null) return resolveForShopper(product, situation, part);

  const answer = await desk.use(sizeHelp, { productId: product.id, sizes: [foreign.value] });
  const passages = answer.ok ? answer.value.passages : [];
  const group = audienceOf(situation, desk.evidence.documents.get(product.id));
  const converted = convertSize(foreign, product, passages, group);
  if (converted === null) return resolveForShopper(product, situation, part);

  const { option, value, passageId } = converted;
  const said = foreign.name === null ? foreign.value : `${foreign.name} ${foreign.value}`;
  await voice.say("size.converted", {
    source: slot.passageTitle(passageId),
    said,
    value: slot.option(product.id, option, value),
  });
  await desk.show({ type: "sources", passageIds: [passageId] });
  return resolveForShopper(product, situation, part, { kind: "option", name: option, value, said });
}
