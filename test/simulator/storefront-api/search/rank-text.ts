import { wordsOf } from "./compare-values.ts";

export type WeightedText = { weight: number; text: string };

/**
 * How well texts answer a shopper's words: 0 when a word is found nowhere. A word may be in its plural, have one typo
 * after the fourth letter, and the last one may be a beginning (documented for Shopify's predictive search).
 */
export function rankTexts(texts: readonly WeightedText[], query: string, options: { lastIsPrefix: boolean }): number {
  const terms = wordsOf(query);
  if (terms.length === 0) return 0;
  const fields = texts.map(({ weight, text }) => ({ weight, words: wordsOf(text) }));

  let total = 0;
  for (const [index, term] of terms.entries()) {
    const mayBePrefix = options.lastIsPrefix && index === terms.length - 1;
    const best = Math.max(
      0,
      ...fields.map(
        ({ weight, words }) => weight * Math.max(0, ...words.map((word) => closeness(word, term, mayBePrefix))),
      ),
    );
    if (best === 0) return 0;
    total += best;
  }
  return total;
}

function closeness(word: string, term: string, mayBePrefix: boolean): number {
  if (word === term) return 1;
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
