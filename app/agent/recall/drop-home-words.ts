import { findHome } from "../need-state/find-market";
import type { Perception } from "../perception/perception";
import { tokenize } from "../perception/tokenize";

/** "We live in Germany, show me jackets": nothing is searched with the country. */
export function dropHomeWords(perception: Perception): Perception {
  const home = findHome(perception.text);
  if (home === null) return perception;
  const words = new Set(tokenize(home.words).map(({ word }) => word));
  return {
    ...perception,
    terms: perception.terms.filter((term) => !tokenize(term).every(({ word }) => words.has(word))),
  };
}
