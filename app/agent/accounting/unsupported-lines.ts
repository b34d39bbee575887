import { type Account, coming, doingAt } from "./account";
import { isOfMeasure, isWithinOther } from "./figure-measures";
import { isNumberOf } from "./figure-values";
import type { Stretch } from "./find-clauses";
import { isForeignSize } from "./sizes-abroad";
import { isValue } from "./is-value";

/**
 * Of several lines of one product, what makes each of them another is said: a 12 that is an age, or a size that stands in a
 * question, brings no line of its own. Returned is the place of what the message says of that product.
 */
export function unsupportedLines(account: Account): Stretch[] {
  const { plan, figures } = account;
  if (plan.doing !== "add") return [];
  const lines = coming(plan);
  const open = lines.flatMap((line) => {
    const others = lines.filter((other) => other !== line && other.productId === line.productId);
    return line.values.filter((value, at) => {
      const different = others.flatMap(({ values }) => values.filter((own, index) => index === at && own !== value));
      // "Both" of what was shown says neither.
      return different.some((own) => isSaid(own, account)) && !isSaid(value, account);
    });
  });
  const place = figures.find(({ value }) => open.some((own) => isNumberOf(value, [{ values: [own] }])));
  return open.length === 0 ? [] : [place ?? { start: 0, end: 1 }];
}

function isSaid(value: string, account: Account): boolean {
  const { choices, figures, clauses } = account;
  const lines = [{ values: [value] }];
  return (
    choices.some((choice) => !choice.negated && doingAt(choice, clauses) !== "asks" && isValue(choice, value)) ||
    figures.some(
      (figure) =>
        (isNumberOf(figure.value, lines) || isForeignSize(figure, account)) &&
        (figure.suffix !== "" || !isOfMeasure(figure, account)) &&
        !isWithinOther(figure, account),
    )
  );
}
