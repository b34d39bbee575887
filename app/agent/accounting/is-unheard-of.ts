import type { Evidence } from "../evidence/evidence";
import { conceptOfPhrase } from "../perception/concept-index";
import { isStopWord } from "../perception/lexicons/stop-words";
import { stemsOf } from "../perception/phrase-index";
import { tokenize } from "../perception/tokenize";
import { isMentioned } from "../ranking/is-mentioned";
import { readText } from "../ranking/read-document";
import type { Referents } from "../recall/resolve-referents";
import type { Situation } from "../situation";
import type { PlannedLine } from "./planned-write";

/**
 * Whether a product is neither called anything in the message nor was on view in the conversation: "a pack of raspberry"
 * after talk of tablets is no gel, though the shop has one in raspberry. Its options do not name it.
 */
export function isUnheardOf({ productId, title }: PlannedLine, situation: Situation, evidence: Evidence): boolean {
  return !isOnView(productId, situation, evidence) && !isCalledInMessage({ productId, title }, situation, evidence);
}

function isOnView(productId: string, { input, referents }: Situation, evidence: Evidence): boolean {
  const { shown, focus, pastFocus, justRemoved } = input.memory;
  const seen = [
    ...shown.flatMap((list) => list.map(({ id }) => id)),
    ...pastFocus,
    ...justRemoved.map((line) => line.productId),
    ...(evidence.cart?.lines ?? []).map((line) => line.productId),
    ...(POINTED.has(referents.how) ? referents.productIds : []),
    focus?.id,
  ];
  return seen.includes(productId);
}

/** What the message points at, and not what a search for its words has found. */
const POINTED = new Set<Referents["how"]>(["ordinal", "plural", "earlier", "focus", "page", "shown"]);

function isCalledInMessage(
  { productId, title }: Pick<PlannedLine, "productId" | "title">,
  { perception }: Situation,
  evidence: Evidence,
): boolean {
  const { entities, text, language } = perception;
  if (entities.some((entity) => entity.type === "product" && entity.value.id === productId)) return true;
  const document = evidence.documents.get(productId);
  const isOfKind = (said: string) => document !== undefined && isMentioned(document, { categories: [said], words: [] });
  if (entities.some((entity) => entity.type === "category" && isOfKind(entity.text))) return true;
  const own = readText(`${title} ${document?.productType ?? ""}`);
  return tokenize(text).some(({ word }) => {
    const [said = ""] = stemsOf(word);
    return !isStopWord(word, language) && (own.stems.includes(said) || isConceptOf(said, own.concepts));
  });
}

function isConceptOf(word: string, concepts: ReadonlySet<string>): boolean {
  const concept = conceptOfPhrase(word)?.name;
  return concept !== undefined && concepts.has(concept);
}
