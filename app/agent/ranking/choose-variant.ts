import type { NeedState } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { COLOR_FAMILIES } from "../perception/lexicons/colors";
import { isSoldByAmount } from "../variants/is-sold-by-amount";
import { isForeignSystem, isSameSize } from "./matching/match-size";
import { familiesOf, readDocument } from "./read-document";

export type VariantFit = {
  /** Variants that have every wanted option value, in the shop's order. */
  fitting: CatalogDocument["variants"];
  /** Of these, the ones the index has as sellable. */
  sellable: CatalogDocument["variants"];
  /** True where the need names a value for every option. */
  isComplete: boolean;
};

/** Which variants of a product the need leaves open. */
export function fitVariants(document: CatalogDocument, need: NeedState): VariantFit {
  const read = readDocument(document);
  const tests = document.options.map(({ name, values }, index) => {
    const about = need.budget?.about ?? null;
    const isOfAmount = (value: string) =>
      document.variants.some(({ options, price }) => options[index] === value && price === about);
    // "$100", of gift cards, is one of them and no limit.
    if (isSoldByAmount(values) && values.some(isOfAmount)) return isOfAmount;
    const wanted = need.constraints.filter((constraint) => constraint.strength !== "must-not");
    if (name === read.colorOption) {
      const color = wanted.find((constraint) => constraint.kind === "color");
      return color ? (value: string) => isColor(value, color.value) : null;
    }
    if (name === read.sizeOption) {
      const size = wanted.find((constraint) => constraint.kind === "size");
      return size && !isForeignSystem(values, size)
        ? (value: string) => size.value.split("-").some((part) => isSameSize(value, part))
        : null;
    }
    const own = wanted.find(
      (constraint) =>
        (constraint.kind === "option" && constraint.name?.toLowerCase() === name.toLowerCase()) ||
        (constraint.kind === "attribute" &&
          values.some((value) => value.toLowerCase() === constraint.value.toLowerCase())),
    );
    return own ? (value: string) => value.toLowerCase() === own.value.toLowerCase() : null;
  });

  const fitting = document.variants.filter((variant) =>
    tests.every((test, index) => test === null || test(variant.options[index] ?? "")),
  );
  return {
    fitting,
    sellable: fitting.filter((variant) => variant.available),
    isComplete: tests.every((test) => test !== null),
  };
}

export function isColor(value: string, wanted: string): boolean {
  return Object.hasOwn(COLOR_FAMILIES, wanted)
    ? familiesOf(value).includes(wanted)
    : value.toLowerCase() === wanted.toLowerCase();
}
