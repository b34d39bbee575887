import type { CatalogDocument } from "~/ports/catalog-search";
import { readDocument } from "../../ranking/read-document";
import { slot } from "../../reply/slot";
import type { MoveContext } from "./move-context";
import { joinNames } from "./name-facts";

const MOST = 2;
const MAX_LENGTH = 40;
/** What tells little of a thing by itself: whom it is for, how it is looked after, what it is made of in full. */
const NOT_TELLING = /care|note|gender|material|season|temperature|ingredient|serving|allergen|expire|delivery/i;

/**
 * What a thing is listed with, where nothing of it was asked for: first what tells it apart from those beside it. Slots;
 * empty where the shop lists nothing that is short enough to say.
 */
export function keyFacts(document: CatalogDocument, beside: CatalogDocument[]): string[] {
  const telling = readDocument(document).attributes.filter(
    ({ name, values, flag }) =>
      flag !== false && values.length <= MOST && !NOT_TELLING.test(name) && textOf(document, name).length <= MAX_LENGTH,
  );
  const isOwn = (name: string) =>
    beside.some(
      (other) =>
        other.id !== document.id && textOf(other, name) !== "" && textOf(other, name) !== textOf(document, name),
    );
  const own = telling.filter(({ name }) => isOwn(name));
  return (own.length > 0 ? own : telling).slice(0, MOST).map(({ name }) => slot.listed(document.id, name));
}

/** What both are listed with, and differently: the same facts of the one and of the other. Slots; empty where nothing is. */
export function contrast(one: CatalogDocument, other: CatalogDocument): { own: string[]; others: string[] } {
  const names = readDocument(one)
    .attributes.map(({ name }) => name)
    .filter((name) => {
      const [own, theirs] = [textOf(one, name), textOf(other, name)];
      const isBrief = own.length <= MAX_LENGTH && theirs.length <= MAX_LENGTH;
      return !NOT_TELLING.test(name) && own !== "" && theirs !== "" && own !== theirs && isBrief;
    })
    .slice(0, MOST);
  return {
    own: names.map((name) => slot.listed(one.id, name)),
    others: names.map((name) => slot.listed(other.id, name)),
  };
}

/** Why something is shown where no wish speaks for it: what it is listed with, or else as what; null where nothing is. */
export function plainReason(
  productId: string,
  shownIds: string[],
  { desk, voice, situation }: Pick<MoveContext, "desk" | "voice" | "situation">,
): string | null {
  const document = desk.evidence.documents.get(productId);
  if (!document) return null;
  const facts = keyFacts(
    document,
    shownIds.flatMap((id) => desk.evidence.documents.get(id) ?? []),
  );
  if (facts.length > 0) return voice.text("card.why", { facts: joinNames(facts, situation.locale) });
  return document.productType === "" ? null : voice.text("card.kind", { kind: slot.kind(productId) });
}

function textOf(document: CatalogDocument, name: string): string {
  return (document.attributes[name] ?? []).join(", ");
}
