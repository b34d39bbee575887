import { findSuperlative, type Superlative } from "../measures/find-superlative";
import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";
import type { TurnInput } from "../turn";
import { OF_A_VARIANT } from "./readings/wanted-entities";
import type { Referents } from "./resolve-referents";

/** Patterns said so, and more than one hint of it. */
const SAID = 0.85;

/**
 * What the message wants the most of. "Lighter" asks for it only of things that are compared: of a list that was shown, or of
 * two that are named; "something lighter" is a wish for another one.
 */
export function readSuperlative(
  perception: Perception,
  { how, productIds }: Pick<Referents, "how" | "productIds">,
  { memory, vocabulary, tap }: Pick<TurnInput, "memory" | "vocabulary" | "tap">,
): Superlative | null {
  const found = tap === null ? findSuperlative(perception.text, vocabulary) : null;
  if (found === null) return tap === null && refines(perception) ? superlativeBefore(memory, vocabulary) : null;
  const isOfOne = how === "named" && productIds.length === 1;
  if (found.isOfAll) return isOfOne ? null : found;

  // "Is there anything lighter?" behind what was shown looks for the lightest there is.
  const isWanted =
    (ANYTHING.test(perception.text.slice(0, found.start)) || MORE_ONES.test(perception.text)) &&
    !found.labels.includes("price");
  const isOfKind = memory.needState.constraints.some(
    ({ kind, strength }) => kind === "category" && strength !== "must-not",
  );
  if (isWanted && isOfKind && !isOfOne) return { ...found, isOfAll: true };
  const areShown = (memory.shown[0]?.length ?? 0) > 1;
  const isChoice =
    /\b(?:which|what|the \S+ ?(?:one|of)|welche\w*|lequel|laquelle|lesquel\w*|quel\w*|cual\w*|que)\b/.test(
      foldText(perception.text),
    );
  const areNamed = how === "named" && productIds.length > 1;
  return areNamed || (areShown && isChoice && !isOfOne) ? found : null;
}

/** "Longer ones?" */
const MORE_ONES = /^\W*(?:(?:ok|and|maybe|any|got|some)\W+)*\p{L}{2,}er (?:ones?|pairs?)\W*$/iu;
const ANYTHING =
  /\b(?:anything|something|any|an?|ones?|etwas|was|quelque chose|algo)\s+(?:that(?:'s| is) )?(?:even |much |a bit |a little |still |noch |encore |aun )?$/i;

/** "For men", "in a 9": a wish that only says more of the one before. */
function refines({ entities, terms, cues }: Perception): boolean {
  const isMore = entities.every(({ type, negated }) => !negated && (type === "recipient" || OF_A_VARIANT.has(type)));
  return entities.length > 0 && isMore && terms.length === 0 && !cues.question && !cues.pronoun;
}

/** What the list before was of the most of: "the cheapest rain jacket", then "for men". */
function superlativeBefore(
  { digest, pendingQuestion, needState }: TurnInput["memory"],
  vocabulary: TurnInput["vocabulary"],
): Superlative | null {
  const isAnswer = pendingQuestion !== null && pendingQuestion.kind !== "audience";
  const isOfKind = needState.constraints.some(({ kind, strength }) => kind === "category" && strength !== "must-not");
  if (isAnswer || !isOfKind) return null;
  for (const { said, moves } of digest.toReversed()) {
    if (!moves.includes("pick-most")) return null;
    const found = said === null ? null : findSuperlative(said, vocabulary);
    if (found?.isOfAll === true) return { ...found, start: 0, end: 0 };
  }
  return null;
}

/** The perception without the words for it: nothing is searched with "lightest". */
export function withoutSuperlative(perception: Perception, superlative: Superlative | null): Perception {
  if (superlative === null) return perception;
  const { start, end, said } = superlative;
  const spoken = new Set([...stemsOf(said), ...stemsOf("life one most least")]);
  const isOfPrice = superlative.labels.includes("price");
  return {
    ...perception,
    cues: {
      ...perception.cues,
      cheap: isOfPrice ? false : perception.cues.cheap,
      cheaper: isOfPrice ? false : perception.cues.cheaper,
    },
    // "The lowest drop" is a figure: neither word speaks of a price. What is said of one in so many words stays.
    intents: perception.intents.filter(
      ({ name, confidence }) => isOfPrice || name !== "negotiate" || confidence >= SAID,
    ),
    entities: perception.entities.filter(
      (entity) =>
        ["price", "recipient", "product", "quantity"].includes(entity.type) ||
        entity.end <= start ||
        entity.start >= end,
    ),
    terms: perception.terms.filter((term) => !stemsOf(term).every((word) => spoken.has(word))),
  };
}
