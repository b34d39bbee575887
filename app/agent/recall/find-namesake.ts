import { stemsOf } from "../perception/phrase-index";
import type { Situation } from "../situation";
import { groupOfTitle } from "./group-of-title";

/**
 * "How are these different from the WP ones?", "from the Lite?": the product at hand, and the one that has just that word more
 * in its name, or in place of its number.
 */
export function findNamesake({
  referents,
  input,
  perception,
}: Pick<Situation, "referents" | "input" | "perception">): [string, string] | null {
  const own = input.vocabulary.titles.find(({ id }) => id === referents.productIds[0]);
  if (!own || !["page", "focus", "shown"].includes(referents.how)) return null;
  const said = new Set(stemsOf(perception.text));
  const stems = stemsOf(own.title);
  const other = input.vocabulary.titles.find(({ id, title }) => {
    const theirs = stemsOf(title);
    const more = theirs.filter((stem) => !stems.includes(stem));
    const less = stems.filter((stem) => !theirs.includes(stem));
    const isSameName =
      less.every((stem) => /^\d+$/.test(stem)) && stems.some((stem) => isOfName(stem) && theirs.includes(stem));
    const isNamed = more.length > 0 && isSameName && more.every((stem) => said.has(stem));
    return id !== own.id && isNamed && groupOfTitle(title) === groupOfTitle(own.title);
  });
  return other ? [own.id, other.id] : null;
}

/** What tells a model from others: no number, and not whom it is for. */
function isOfName(stem: string): boolean {
  return /^\p{L}{3,}$/u.test(stem) && !OF_WHOM.has(stem);
}

const OF_WHOM = new Set(stemsOf("men mens women womens kids unisex"));
