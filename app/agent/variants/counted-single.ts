import type { LiveProduct } from "~/ports/storefront";
import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";
import { countBefore } from "./count-before";

const SINGLE = /^(?:single|einzeln|unidad|unit)$/;
const MANY = /^\p{L}+ (?:of|a|mit|de) (\d+)$/u;
/** "4 of the first one". */
const OF_IT = /\b\d+ of (?:the|those|these|them|it)\b/;
/** A pack is spoken of, or asked for. */
const PACKED =
  /\b(?:box(?:es)?|packs?|packets?|cases?|cartons?|multipacks?|crates?|karton\w*|schachtel\w*|packung\w*|boites?|cartons?|cajas?)\b/;

/**
 * "2 lemon lime gels" of what is sold single and by the box of twelve: who counts the things themselves, and fewer than a box
 * holds, wants so many single ones. Null where a pack is spoken of or nothing is counted.
 */
export function countedSingle(perception: Perception, product: LiveProduct): { option: string; value: string } | null {
  if (PACKED.test(foldText(perception.text))) return null;
  const said = new Set(stemsOf(perception.text));
  const isNamed =
    OF_IT.test(foldText(perception.text)) ||
    stemsOf(product.title).some((stem) => stem.length > 2 && said.has(stem)) ||
    perception.entities.some(({ type, negated }) => !negated && (type === "category" || type === "attribute"));
  if (!isNamed) return null;
  for (const { name, values } of product.options) {
    const single = values.find((value) => SINGLE.test(foldText(value)));
    const sizes = values.flatMap((value) => Number(MANY.exec(foldText(value))?.[1] ?? Number.NaN));
    const least = Math.min(...sizes.filter((size) => !Number.isNaN(size)));
    if (single === undefined || !Number.isFinite(least)) continue;
    const counted = perception.entities.find(({ type }) => type === "quantity");
    const count = counted?.type === "quantity" ? counted.value : countBefore(perception, product);
    if (count !== null && count < least) return { option: name, value: single };
  }
  return null;
}
