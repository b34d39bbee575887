import { wordsOf } from "./compare-values.ts";

/** The words of a field; a hit in a field of more weight counts more. */
export type WeightedWords = { weight: number; words: ReadonlySet<string> };

/**
 * Makes the judge of one search: how well do texts answer a shopper's words? 0 when a word is found nowhere. A word may
 * be in its plural, have one typo after the fourth letter, and the last one may be a beginning (documented for
 * Shopify's predictive search). Each word of the shop is compared once a search, however many products have it.
 */
export function createRanker(
  query: string,
  options: { lastIsPrefix: boolean },
): (fields: readonly WeightedWords[]) => number {
  const terms = wordsOf(query);
  const matchers = terms.map((term, index) => createMatcher(term, options.lastIsPrefix && index === terms.length - 1));

  return (fields) => {
    if (matchers.length === 0) return 0;
    let total = 0;
    for (const matcher of matchers) {
      const best = Math.max(0, ...fields.map(({ weight, words }) => weight * matcher(words)));
      if (best === 0) return 0;
      total += best;
    }
    return total;
  };
}

export function wordSet(...texts: string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(wordsOf));
}

/** How close a set of words comes to one term: 1 the term itself, 0 nothing like it. */
function createMatcher(term: string, mayBePrefix: boolean): (words: ReadonlySet<string>) => number {
  const known = new Map<string, number>();
  return (words) => {
    if (words.has(term)) return 1;
    let best = 0;
    for (const word of words) {
      const score = known.get(word) ?? closeness(word, term, mayBePrefix);
      known.set(word, score);
      if (score > best) best = score;
    }
    return best;
  };
}

function closeness(word: string, term: string, mayBePrefix: boolean): number {
  if (singular(word) === singular(term)) return 0.9;
  if (mayBePrefix && word.startsWith(term)) return 0.8;
  return term.length > 4 && word.startsWith(term.slice(0, 4)) && isOneEditApart(word, term) ? 0.5 : 0;
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
}

function isOneEditApart(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  const isSwap = restA.slice(0, 2) === `${restB.charAt(1)}${restB.charAt(0)}` && restA.slice(2) === restB.slice(2);
  return isSwap || restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
