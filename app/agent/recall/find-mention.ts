import { unitOf } from "../measures/units";
import type { Perception } from "../perception/perception";
import { bareWord } from "../perception/phrase-index";
import { stem } from "../perception/stem";
import { bodyMeasures } from "../variants/measured-size";

/** What a message calls the thing it is about: kinds ("the headlamp") and words of the shop ("citrus"). */
export type Mention = { categories: string[]; words: string[] };

/** Names that are no product's full name. Words that the shop does not know are left out: they cannot name anything here. */
export function findMention(perception: Perception, knownStems: Set<string>): Mention {
  const categories = perception.entities.flatMap((entity) =>
    entity.type === "category" &&
    !entity.negated &&
    !isVerb(perception.text, entity.start) &&
    !isBeside(perception.text, entity.start)
      ? [nameOf(entity, knownStems)]
      : [],
  );
  const isMeasured = bodyMeasures(perception.text).length > 0;
  // "Is it light?", "how long is it?": a word beside "it" describes, it does not name something else.
  if (categories.length === 0 && perception.cues.pronoun) return { categories, words: [] };
  return {
    categories,
    words: [
      ...perception.entities.flatMap((entity) => (entity.type === "brand" && !entity.negated ? [entity.value] : [])),
      // "My hips are 41 inches": a unit is no name, though shorts may be called by one.
      ...perception.terms.filter(
        (term) => knownStems.has(stem(bareWord(term))) && unitOf(term) === null && !(isMeasured && OF_BODY.test(term)),
      ),
    ],
  };
}

/** "Im 41 inch chest": where the shopper is measured, not what the thing is called. */
const OF_BODY = /^(?:chests?|hips?|waists?|bust|calf|calves|thighs?|wrists?|head|heads|arms?|legs?|feet|foot)$/;

/** "Does it pack small?": what "it" does is no name for something else. */
function isVerb(text: string, start: number): boolean {
  return /\b(?:does|do|will|can|could|would|did) (?:it|they|this|that|these|those)(?: (?:really|also|still))? $/i.test(
    text.slice(0, start),
  );
}

/** "Does it fit over a vest?", "is it comfortable with a hat?": what "it" goes with is not what is asked about. */
function isBeside(text: string, start: number): boolean {
  return /\b(?:is|are|does|do|will|can|could|would|should|has|have)\b[^.?!]{0,12}\b(?:it|they|this|that|these|those|them)\b[^.?!]*\b(?:with|over|under|underneath|inside|into|onto|on top of|beneath|around|without|besides|fit|fits|suit|match) (?:[\p{L}\d'.-]+ ){0,3}$/iu.test(
    text.slice(0, start),
  );
}

/** As it was written; where that is no word of the shop, as it was probably meant: "hedlamp". */
function nameOf({ text, value }: { text: string; value: string }, knownStems: Set<string>): string {
  const words = text.toLowerCase().split(/[\s-]+/);
  return words.some((word) => knownStems.has(stem(bareWord(word)))) ? text : value;
}

export function isEmptyMention({ categories, words }: Mention): boolean {
  return categories.length === 0 && words.length === 0;
}
