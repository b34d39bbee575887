import { type Account, coming, doingAt } from "./account";
import { isCount } from "./figure-counts";
import { isNumberOf } from "./figure-values";
import type { Stretch } from "./find-clauses";
import { isValue } from "./is-value";
import { partPlace } from "./parts-of-message";
import type { PlannedLine } from "./planned-write";

/** "Black 10 and blue 12", and a blue 10: what is said together is together in one line. */
export function mixedChoices(account: Account): Stretch[] {
  const { plan, folded, figures } = account;
  const come = coming(plan);
  if (plan.doing !== "add" || come.length < 2) return [];
  const parts = new Map<number, ((line: PlannedLine) => boolean)[]>();
  const note = (place: Stretch, fits: (line: PlannedLine) => boolean) => {
    if (!come.some(fits)) return;
    const { start } = partPlace(folded, place.start);
    parts.set(start, [...(parts.get(start) ?? []), fits]);
  };
  for (const choice of account.choices) {
    if (!choice.negated && doingAt(choice, account.clauses) !== "asks")
      note(choice, ({ values }) => values.some((value) => isValue(choice, value)));
  }
  for (const figure of figures) {
    if (figure.mark !== "count" && !isCount(figure, account)) note(figure, (line) => isNumberOf(figure.value, [line]));
  }
  return [...parts].flatMap(([start, said]) =>
    come.some((line) => said.every((fits) => fits(line))) ? [] : [{ start, end: start + 1 }],
  );
}
