import type { LiveProduct } from "~/ports/storefront";
import { foldText } from "../perception/fold-text";
import { isSizeOption } from "../perception/vocabulary-index";
import { letterSizesIn, letterSizesOf } from "./letter-sizes";
import type { OptionWish } from "./resolve-variant";

const BIGGER =
  /\b(?:the|that) (?:bigger|larger|longer) (?:one|ones|size|pair|of (?:the|those) two)\b|\bdie grossere\b|\bla plus grande\b|\bla mas grande\b/;
const SMALLER =
  /\b(?:the|that) (?:smaller|shorter) (?:one|ones|size|pair|of (?:the|those) two)\b|\bdie kleinere\b|\bla plus petite\b|\bla mas pequena\b/;

/**
 * "Go with the bigger one", after "my left foot is a 10 and my right a 10.5": the size that is meant of the two said last.
 * "open" where a comparison is made and no two sizes were said; null where none is made.
 */
export function comparedSize(text: string, said: readonly string[], product: LiveProduct): OptionWish | "open" | null {
  const folded = foldText(text);
  const [isBigger, isSmaller] = [BIGGER.test(folded), SMALLER.test(folded)];
  const option = product.options.find(({ name, values }) => isSizeOption(name) && values.length > 2);
  if (isBigger === isSmaller || !option) return null;
  for (const message of [text, ...said]) {
    const named = option.values.filter((value) => isSaidIn(message, value));
    const [first, last] = [named[0], named.at(-1)];
    if (named.length !== 2 || first === undefined || last === undefined) continue;
    const value = isBigger ? last : first;
    return { kind: "option", name: option.name, value, said: value };
  }
  return "open";
}

function isSaidIn(message: string, value: string): boolean {
  const letters = letterSizesOf(value);
  if (letters.length > 0) return letterSizesIn(message).some(({ size }) => letters.includes(size));
  return new RegExp(`(?<![\\d.,$€£])${value.replace(".", "[.,]")}(?![\\d%]|[.,]\\d)`).test(message);
}
