import { conceptOfPhrase, conceptStems } from "../../perception/concept-index";
import { stemsOf } from "../../perception/phrase-index";
import { otherWordings } from "../relevance/synonyms";
import { isOtherPart, isOtherKind } from "./is-other-kind";

/** The category's words and, where it is a general thing, all other words for that thing. */
export function wordingsOf(value: string): string[][] {
  const known = wordings.get(value);
  if (known) return known;
  const found = findWordings(value);
  if (wordings.size < MAX_CACHED) wordings.set(value, found);
  return found;
}

const wordings = new Map<string, string[][]>();

const MAX_CACHED = 2000;

function findWordings(value: string): string[][] {
  const concept = conceptOfPhrase(value);
  const own = stemsOf(value);
  // "GPS watch" is not satisfied by every watch: a wording that says less does not stand in for it. "Tee" says what "t-shirt" does.
  const others = concept?.kind === "category" ? conceptStems(concept.name) : [];
  const saysLess = (words: string[]) => words.length < own.length && words.some((word) => own.includes(word));
  // A "veste" is a jacket in French, and has the stem of the English vest.
  const isOwn = (words: string[]) => (conceptOfPhrase(words.join(" "))?.name ?? concept?.name) === concept?.name;
  const known = others.filter((words) => !saysLess(words) && isOwn(words) && !isOtherPart(words, own));
  // What general knowledge calls the same thing, where it means no other kind of thing: a lamp is sold as a "light".
  const general =
    concept === null || concept.kind === "category"
      ? otherWordings(own)
          .map((words) => stemsOf(words.join(" ")))
          .filter((words) => words.length === 1 && !isOtherKind(words, concept?.name) && !isOtherPart(words, own))
      : [];
  return [own, ...known, ...general.filter((words) => !known.some((other) => other.join(" ") === words.join(" ")))];
}
