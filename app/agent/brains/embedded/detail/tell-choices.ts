import type { CatalogDocument } from "~/ports/catalog-search";
import { slot } from "../../../reply/slot";
import { asksForPopular } from "../../../recall/asks-for-popular";
import { askedChoice } from "../../../variants/asks-for-values";
import type { MoveContext } from "../move-context";

/** "What flavors?", "any other colors?": what there is to choose from, whatever else has the word in it. */
export async function tellChoices(
  document: CatalogDocument,
  { voice, situation }: MoveContext,
  question = situation.perception.text,
): Promise<boolean> {
  const option = askedChoice(question, document);
  if (option === null) return false;
  await voice.say("detail.values", { title: slot.title(document.id), values: slot.values(document.id, option) });
  if (asksForPopular(question)) await voice.say("popular.unknown");
  return true;
}
