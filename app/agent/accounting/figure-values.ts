import { conceptOfPhrase } from "../perception/concept-index";
import { foldText } from "../perception/fold-text";
import { stemsOf } from "../perception/phrase-index";
import { isInRange } from "../variants/size-range";
import { type Account, coming } from "./account";
import type { Figure } from "./find-figures";
import type { PlannedLine } from "./planned-write";

/** "34 D" where the shop has a 34D: the letter belongs to the figure. */
export function joinShapes(figures: Figure[], account: Pick<Account, "plan" | "evidence">): Figure[] {
  const values = new Set(valuesOfProducts(account).map(foldText));
  const isJoined = ({ value, suffix, next }: Figure) =>
    suffix === "" && next.length <= 2 && next !== "" && values.has(`${value}${next}`);
  return figures.map((figure) =>
    isJoined(figure) ? { ...figure, suffix: figure.next, mark: "size" as const } : figure,
  );
}

/** Letters that the values of these products have at their numbers: "12K", "34D". */
export function shapesOf(account: Account): Set<string> {
  return new Set(
    valuesOfProducts(account).flatMap((value) =>
      [...foldText(value).matchAll(/\d([a-z]{1,3})(?![\p{L}\d])/gu)].map(([, letters = ""]) => letters),
    ),
  );
}

export function isUnitOfValues(word: string, account: Account): boolean {
  const unit = stemsOf(word)[0];
  if (unit === undefined || word.length < 2) return false;
  return valuesOfProducts(account).some((value) => /\d/.test(value) && stemsOf(value).includes(unit));
}

function valuesOfProducts({ plan, evidence }: Pick<Account, "plan" | "evidence">): string[] {
  return plan.touched.flatMap(
    ({ productId, values }) => evidence.products.get(productId)?.options.flatMap((option) => option.values) ?? values,
  );
}

export function isValueWord(said: string, { plan }: Account): boolean {
  return plan.touched.some(({ values }) =>
    values.some((value) =>
      foldText(value)
        .split(/[\s/(),-]+/)
        .includes(said),
    ),
  );
}

/** "4E" where the shop says Extra Wide: the same property in other words. */
export function isSameConcept(said: string, { plan }: Account): boolean {
  const concept = conceptOfPhrase(said)?.name;
  return (
    concept !== undefined &&
    coming(plan).some(({ values }) => values.some((value) => conceptOfPhrase(value)?.name === concept))
  );
}

export function isValueNumber(figure: Figure, { plan }: Account): boolean {
  return isNumberOf(figure.value, plan.doing === "add" ? coming(plan) : plan.touched);
}

export function isNumberOf(wanted: number, lines: Pick<PlannedLine, "values">[]): boolean {
  return lines.some(({ values }) =>
    values.some(
      (value) =>
        (value.match(/\d+(?:\.\d+)?/g) ?? []).some((number) => Number(number) === wanted) ||
        isInRange(value, { name: null, value: String(wanted) }),
    ),
  );
}
