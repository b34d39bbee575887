import { isSizeOption } from "../perception/vocabulary-index";
import { isForeignSystem } from "../ranking/matching/match-size";
import { type Account, coming } from "./account";
import { isCount } from "./figure-counts";
import { isOfMeasure } from "./figure-measures";
import { isValueNumber } from "./figure-values";
import type { Figure } from "./find-figures";

/** A size of another system: which of ours it is was looked up. */
export function isForeignSize(figure: Figure, { perception, plan, evidence }: Account): boolean {
  const size = perception.entities.find(
    (entity) => entity.type === "size" && figure.start < entity.end && figure.end > entity.start,
  );
  if (size?.type !== "size") return false;
  return plan.touched.some(({ productId, values }) => {
    const own = evidence.products.get(productId)?.options.find(({ name }) => isSizeOption(name))?.values ?? values;
    return isForeignSystem(own, { value: size.value.size, name: size.value.system });
  });
}

/** "42 and 44": of two sizes that were looked up, one line is one too few. */
export function sizesAbroad(account: Account): Figure[] {
  const come = coming(account.plan);
  const abroad = account.figures.filter(
    (figure) =>
      !isValueNumber(figure, account) &&
      !isCount(figure, account) &&
      !isOfMeasure(figure, account) &&
      isForeignSize(figure, account),
  );
  const sizes = new Set(abroad.map(({ value }) => value));
  return come.length > 0 && sizes.size > come.length ? abroad.slice(-1) : [];
}
