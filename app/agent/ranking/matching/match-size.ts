import { isInRange } from "../../variants/size-range";
import type { Constraint } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { UNKNOWN, type Match } from "../fact";
import { type ReadDocument } from "../read-document";

export function matchSize(document: CatalogDocument, read: ReadDocument, constraint: Constraint): Match {
  // "In short": of what is sold by length as well, that is a length.
  const other = document.options.find(
    ({ name, values }) =>
      name !== read.sizeOption && values.some((value) => value.toLowerCase() === constraint.value.toLowerCase()),
  );
  const own = other?.values.find((value) => value.toLowerCase() === constraint.value.toLowerCase());
  if (other && own !== undefined) return { verdict: "yes", fact: { kind: "option", name: other.name, value: own } };
  if (read.sizeOption === null) return UNKNOWN;
  const values = document.options.find(({ name }) => name === read.sizeOption)?.values ?? [];
  const wanted = constraint.value.split("-");
  const value = values.find(
    (candidate) =>
      wanted.some((size) => isSameSize(candidate, size)) ||
      // "M (EU 39-42)" for who takes a 40.
      wanted.some((size) => isInRange(candidate, { name: constraint.name, value: size })),
  );
  if (value !== undefined && !isForeignSystem(values, constraint)) {
    return { verdict: "yes", fact: { kind: "option", name: read.sizeOption, value } };
  }
  return isForeignSystem(values, constraint) ? UNKNOWN : { verdict: "no", fact: null };
}

export function isSameSize(value: string, size: string): boolean {
  const wanted = size.toLowerCase();
  const folded = value.trim().toLowerCase();
  if (folded === wanted || SIZE_NAMES[folded] === wanted) return true;
  // "1Y", "10K": a child's size, said without its letter.
  if (/^\d+(?:\.5)?[yk]$/.test(folded) && folded.slice(0, -1) === wanted) return true;
  return folded.split(/[\s/-]+/).some((part) => part === wanted || SIZE_NAMES[part] === wanted);
}

const SIZE_NAMES: Record<string, string> = {
  small: "s",
  medium: "m",
  large: "l",
  "extra large": "xl",
  "x-large": "xl",
  "extra small": "xs",
  "x-small": "xs",
  "2xl": "xxl",
  "3xl": "xxxl",
};

/** European 42 against a shop that counts 7 to 13: a size guide has to translate, we do not guess. */
export function isForeignSystem(values: string[], constraint: Pick<Constraint, "value" | "name">): boolean {
  const wanted = Number(constraint.value.split("-")[0]);
  if (Number.isNaN(wanted)) return false;
  const numbers = values.flatMap((value) => value.match(/\d+(?:\.\d)?/g)?.map(Number) ?? []);
  if (numbers.length === 0) return true;
  const isEuropeanShop = Math.max(...numbers) >= 34;
  const isEuropeanWish = constraint.name === "EU" || (constraint.name === null && wanted >= 34);
  if (constraint.name === "UK") return !values.some((value) => /uk/i.test(value));
  return isEuropeanShop !== isEuropeanWish;
}
