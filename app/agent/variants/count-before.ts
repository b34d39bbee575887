import { foldText } from "../perception/fold-text";
import { isMeasured } from "../measures/is-measured";
import { unitOf } from "../measures/units";
import type { LiveProduct } from "~/ports/storefront";
import { COUNT_WORDS, isOtherWord } from "../perception/lexicons/number-words";
import type { Perception } from "../perception/perception";

const WORDS: Record<string, number> = { ...COUNT_WORDS, dozen: 12 };
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d.,$€£#-])(\\d{1,3}|${Object.keys(WORDS).join("|")})(?:\\s?x)?(?=\\s\\p{L})`,
  "gu",
);
/** "The one with 13 pockets" tells which, not how many. */
const DESCRIBED =
  /\b(?:with|without|has|(?<!\b(?:can i|could i|may i|might i|can we|could we|may we|i'll|we'll|let me|like to|want to) )have|having|mit|ohne|hat|avec|sans|con|sin|tiene)\s+$/;
const SIZED = /\b(?:in an?|size|sizes|eu|us|uk|in|grose|taille|pointure|talla|no)\s*$/;

/**
 * "40 Quickstep gels", "three single espresso gels", "dos pelotas": how many, from what stands before the thing; or null. A
 * figure that is a value of the product ("750 ml") or has a unit counts nothing.
 */
export function countBefore({ text, entities, language }: Perception, product: LiveProduct): number | null {
  const values = product.options.flatMap((option) => option.values.map((value) => foldText(value)));
  // The 7 of "7-Inch Shorts" tells which of them.
  const own = [...values, ...(product.title.match(/\d+/g) ?? [])];
  const things = entities.filter(({ type }) => type === "product" || type === "category");
  const start = Math.min(text.length, ...things.map((thing) => thing.start));
  const folded = foldText(text);
  for (const match of folded.matchAll(NUMBER)) {
    const at = match.index;
    if (at >= start) return null;
    if (isOtherWord(match[1] ?? "", language)) continue;
    const following = /^\s?(\p{L}+)/u.exec(folded.slice(at + match[0].length))?.[1] ?? "";
    const phrase = `${match[1] ?? ""} ${following}`;
    // "Zwei Second Wind" are no seconds.
    const isBesideThing = /^\s$/.test(folded.slice(at + match[0].length, start));
    if (!isBesideThing && isMeasured(folded.slice(at + match[0].length))) continue;
    if (
      unitOf(following) !== null ||
      values.some((value) => value.startsWith(phrase)) ||
      (values.includes(match[1] ?? "") && values.includes(following))
    )
      continue;
    // "10 then, wide, in navy" is the size: what a product comes in counts only in front of the thing that is counted.
    const gap = folded.slice(at + match[0].length, start);
    if (own.includes(match[1] ?? "") && (start === text.length || /[,;.:!?]/.test(gap))) continue;
    const isOther =
      entities.some((entity) => at >= entity.start && at < entity.end) ||
      SIZED.test(folded.slice(0, at)) ||
      DESCRIBED.test(folded.slice(0, at));
    if (!isOther) return WORDS[match[1] ?? ""] ?? Number(match[1]);
  }
  return null;
}
