import { slot } from "../../reply/slot";
import { splitSentences } from "../../reply/split-sentences";
import type { Fact } from "../../ranking/fact";
import { GIFT_REASON } from "../../ranking/score-gift";
import { type RankedProduct } from "../../ranking/ranked-product";
import type { MoveContext } from "./move-context";

const MAX_FACTS = 3;
/** Longer than this, a fact is no reason any more but a text to read. */
const MAX_FACT_LENGTH = 60;

/** What speaks for a product, as what follows "the shop lists it": `with a drop of 8 mm`. With slots, most telling first. */
export function nameFacts(
  product: RankedProduct,
  { situation, voice }: Pick<MoveContext, "situation" | "voice">,
): string[] {
  const { need } = situation;
  const kindOf = (id: string) => need.constraints.find((constraint) => constraint.id === id)?.kind ?? "price";
  const telling = product.reasons.filter(
    ({ fact, constraintId, isTaste }) =>
      isTaste !== true &&
      constraintId !== GIFT_REASON &&
      isTelling(fact) &&
      isBrief(product, fact) &&
      !["category", "size"].includes(kindOf(constraintId)),
  );
  const named = telling.map(({ fact }) => nameFact(product.document.id, fact, voice)).filter((name) => name !== null);

  return [...new Set(named)].slice(0, MAX_FACTS);
}

function isTelling(fact: Fact): boolean {
  return fact.kind === "attribute" || fact.kind === "option" || fact.kind === "tag" || fact.kind === "description";
}

function isBrief({ document }: RankedProduct, fact: Fact): boolean {
  if (fact.kind === "description")
    return (splitSentences(document.description)[fact.sentence] ?? "").length <= MAX_FACT_LENGTH;
  if (fact.kind !== "attribute") return true;
  const values = document.attributes[fact.name] ?? [];
  return (fact.value === null ? values.join(", ") : (values[fact.value] ?? "")).length <= MAX_FACT_LENGTH;
}

/** One fact as a slot, or null where it goes without saying. */
export function nameFact(productId: string, fact: Fact, voice: MoveContext["voice"]): string | null {
  switch (fact.kind) {
    case "attribute":
      return slot.listed(productId, fact.name, fact.value);
    case "option":
      return voice.text("listed.in", { what: slot.option(productId, fact.name, fact.value) });
    case "tag":
      return voice.text("listed.as", { what: slot.tag(productId, fact.value) });
    case "description":
      return voice.text("listed.saying", { what: `“${slot.description(productId, fact.sentence)}”` });
    default:
      return null;
  }
}

/** "a, b and c" in the reply's language. */
export function joinNames(names: string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}
