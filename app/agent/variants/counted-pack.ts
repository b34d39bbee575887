import type { LiveProduct } from "~/ports/storefront";
import { foldText } from "../perception/fold-text";
import { readNumberWords } from "../perception/lexicons/number-words";
import { stem } from "../perception/stem";

/** "1 tube", "4 tubes". */
const PACK = /^(\d+) (\p{L}+)$/u;
const COUNTED =
  /(?<![\p{L}\d.,$€£#-])(\d{1,2}|an?|one|two|three|four|five|six|ein(?:e[nr]?)?|zwei|drei|vier|une?|deux|trois|quatre|un[oa]?|dos|tres|cuatro) (\p{L}+)/gu;

/**
 * The pack that is meant where a thing is sold by "1 tube" and "4 tubes": a pack of so many where there is one, else so many
 * of the single ones. Null where the thing is sold otherwise, or none is named.
 */
export function countedPack(
  text: string,
  product: LiveProduct,
): { option: string; value: string; quantity: number } | null {
  for (const { name, values } of product.options) {
    const packs = values.map((value) => ({ value, match: PACK.exec(foldText(value)) }));
    if (values.length < 2 || packs.some(({ match }) => match === null)) continue;
    const unit = stem(packs[0]?.match?.[2] ?? "");
    for (const [, said = "", word = ""] of foldText(text).matchAll(COUNTED)) {
      if (stem(word) !== unit) continue;
      const count = /^\d/.test(said)
        ? Number(said)
        : /^(?:an?|ein\w*|un[eoa]?)$/.test(said)
          ? 1
          : readNumberWords([said]);
      const pack = packs.find(({ match }) => Number(match?.[1]) === count);
      if (pack) return { option: name, value: pack.value, quantity: 1 };
      const single = packs.find(({ match }) => match?.[1] === "1");
      if (single && count !== null) return { option: name, value: single.value, quantity: count };
    }
  }
  return null;
}
