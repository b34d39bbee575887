import type { LiveProduct } from "~/ports/storefront";
import type { AudienceGroup } from "../perception/perception";
import { isSizeOption } from "../perception/vocabulary-index";
import type { OptionWish } from "./resolve-variant";

/** Whether a product is sold under men's and women's sizes at once. */
export function hasDualSizes({ options }: Pick<LiveProduct, "options">): boolean {
  return options.some(({ values }) => values.some((value) => DUAL.test(value)));
}

/** Which values a woman's or a man's size is: the one that has it, else the two it lies between. */
export function dualValuesFor({ options }: Pick<LiveProduct, "options">, size: number, group: AudienceGroup): string[] {
  const scaled = options
    .flatMap(({ values }) => values)
    .flatMap((value) => {
      const match = DUAL.exec(value);
      return match ? [{ value, size: Number(group === "women" ? match[2] : match[1]) }] : [];
    })
    .sort((left, right) => left.size - right.size);
  const exact = scaled.find((own) => own.size === size);
  if (exact) return [exact.value];
  const below = scaled.findLast((own) => own.size < size);
  const above = scaled.find((own) => own.size > size);
  return below && above ? [below.value, above.value] : [];
}

/** "M 8.5 / W 10": one last under the sizes of two scales. */
const DUAL = /^M\s?(\d+(?:\.\d)?)\s*\/\s*W\s?(\d+(?:\.\d)?)$/i;
const SAID = /\b([mw])\s?(\d{1,2}(?:[.,]5)?)(?![\d.,])/i;

/**
 * Size wishes for a product that is sold by men's and women's sizes at once: "M 9" names its value, and a plain 10 does for
 * who is known to be a woman or a man. Without that it stays open.
 */
export function settleDualSizes(
  wishes: OptionWish[],
  product: LiveProduct,
  text: string,
  group: AudienceGroup | null,
): OptionWish[] {
  const option = product.options.find(({ name }) => isSizeOption(name));
  const duals = option?.values.flatMap((value) => {
    const match = DUAL.exec(value);
    return match ? [{ value, m: Number(match[1]), w: Number(match[2]) }] : [];
  });
  if (!option || !duals || duals.length === 0) return wishes;

  const named = SAID.exec(text);
  const plain = wishes.find(({ kind }) => kind === "size");
  const scale = named ? (named[1]?.toLowerCase() ?? "") : group === "women" ? "w" : group === "men" ? "m" : "";
  const size = Number((named?.[2] ?? plain?.value ?? "").replace(",", "."));
  const dual = duals.find(({ m, w }) => (scale === "w" && w === size) || (scale === "m" && m === size));
  if (!dual) return wishes;

  const settled: OptionWish = { kind: "option", name: option.name, value: dual.value, said: dual.value };
  return [settled, ...wishes.filter(({ kind, name }) => kind !== "size" && name !== option.name)];
}
