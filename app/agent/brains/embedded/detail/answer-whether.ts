import type { Constraint } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { findAskedAttribute } from "../../../attributes/find-asked-attribute";
import { findEvidence } from "../../../knowledge/find-evidence";
import { findConcept } from "../../../perception/concept-index";
import { stemsOf } from "../../../perception/phrase-index";
import { matchConstraint } from "../../../ranking/match-constraint";
import { slot } from "../../../reply/slot";
import type { MoveContext } from "../move-context";
import { nameFact } from "../name-facts";
import { tellEvidence } from "../tell-evidence";

/** "Is it waterproof?" */
export async function answerWhether(
  constraint: Constraint,
  document: CatalogDocument,
  { voice, situation }: MoveContext,
): Promise<void> {
  const { verdict, fact } = matchConstraint(document, constraint);
  const title = slot.title(document.id);
  const listed = findListed(constraint, document);
  // "A carbon plate?" where the shop lists a plate of nylon: what it lists of plates says it best.
  if (listed !== null && !(fact?.kind === "attribute" && (fact.name === listed || fact.value === null)))
    return voice.say("detail.fact", { title, fact: slot.listed(document.id, listed) });
  // A tag says that it has to do with it, and "no" without a fact that nothing does: a sentence that speaks of it says more.
  const isThin =
    verdict === "unknown" ||
    fact?.kind === "tag" ||
    (verdict === "no" && fact === null && constraint.kind === "attribute");
  const found = isThin ? findEvidence(document, situation.perception.text, situation.perception.language) : null;
  if (found?.isSure === true) return tellEvidence(document.id, found, { voice });
  const isGeneral = findConcept(constraint.value) !== null && situation.language === "en";
  const what = isGeneral ? constraint.value : constraint.said.toLowerCase();
  const named = fact && nameFact(document.id, fact, voice);

  const isYesOrNo = fact?.kind === "attribute" && fact.value === null && constraint.kind !== "measure";

  if (isYesOrNo && verdict !== "unknown")
    await voice.say(verdict === "yes" ? "detail.yes-flag" : "detail.no-flag", { title, fact: named ?? what });
  else if (verdict === "yes" && fact?.kind === "description")
    await voice.say("detail.yes-quote", { title, quote: slot.description(document.id, fact.sentence) });
  else if (verdict === "yes")
    await voice.say(named ? "detail.yes" : "detail.yes-plain", { title, what, fact: named ?? what });
  else if (verdict === "no" && named) await voice.say("detail.no-fact", { title, what, fact: named });
  else if (verdict === "no")
    await voice.say(constraint.kind === "color" ? "detail.no-color" : "detail.no", { title, what });
  else {
    const instead = findListedInstead(constraint, document, situation.input.vocabulary);
    await (instead === null
      ? voice.say("detail.unknown", { title, what })
      : voice.say("detail.lists-instead", { title, what, fact: slot.listed(document.id, instead) }));
  }
}

/** The attribute that a word asks for by its label. */
function findListed({ kind, said }: Constraint, document: CatalogDocument): string | null {
  const names = Object.keys(document.attributes).filter(
    (name) => document.attributes[name]?.length === 1 && !isFlag(document, name),
  );
  return kind === "attribute" && stemsOf(said).length > 1 ? findAskedAttribute(said.toLowerCase(), names) : null;
}

export function isFlag(document: CatalogDocument, name: string): boolean {
  return /^(?:true|false)$/i.test(document.attributes[name]?.[0] ?? "");
}

/** Where other things are listed for what is asked: "distances: 5k, 10k" of a shoe for a marathon. */
function findListedInstead(
  { value }: Constraint,
  document: CatalogDocument,
  { attributes }: MoveContext["situation"]["input"]["vocabulary"],
): string | null {
  const listing = attributes.filter(({ values }) =>
    values.some((known) => known.toLowerCase() === value.toLowerCase()),
  );
  return (
    listing
      .map(({ name }) => name)
      .find((name) => document.attributes[name] !== undefined && !isFlag(document, name)) ?? null
  );
}
