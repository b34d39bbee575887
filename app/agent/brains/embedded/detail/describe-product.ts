import type { CatalogDocument } from "~/ports/catalog-search";
import { readDocument } from "../../../ranking/read-document";
import { slot } from "../../../reply/slot";
import { splitSentences } from "../../../reply/split-sentences";
import type { MoveContext } from "../move-context";
import { joinNames } from "../name-facts";

export const MAX_KEY_FACTS = 3;

const MAX_QUOTE = 220;

/** The product in two or three sentences: what it says of itself, what is listed, what it costs. */
export async function describeProduct(
  id: string,
  document: CatalogDocument | undefined,
  { voice, situation, desk }: MoveContext,
): Promise<void> {
  const isSoldOut =
    desk.evidence.products.get(id)?.variants.every(({ availableForSale }) => !availableForSale) ?? false;
  await voice.say(isSoldOut ? "product.sold-out" : "detail.price", {
    title: slot.title(id),
    price: slot.priceRange(id),
  });
  if (!document) return;

  const [first] = splitSentences(document.description);
  if (first !== undefined && first.length <= MAX_QUOTE)
    await voice.say("detail.says", { quote: slot.description(id, 0) });
  const facts = readDocument(document)
    .attributes.filter(
      ({ name, values, flag }) => flag !== false && values.length <= 3 && !/care|note|gender/i.test(name),
    )
    .slice(0, MAX_KEY_FACTS)
    .map(({ name }) => slot.listed(id, name));
  if (facts.length > 0) await voice.say("detail.listed", { facts: joinNames(facts, situation.locale) });
}
