import { type Account, type Choice, coming, doingAt } from "./account";
import { isNumberOf } from "./figure-values";
import type { Clause, Stretch } from "./find-clauses";
import type { Figure } from "./find-figures";
import { isValue } from "./is-value";

/** "Is it there in black, in a 10 or a 10.5? Add it": what the plan has from a question alone, the question weighs for. */
export function weighQuestions(
  clauses: Clause[],
  { plan, choices, figures }: Pick<Account, "plan" | "choices" | "figures">,
): Clause[] {
  const isIn = (place: Stretch, clause: Stretch) => place.start >= clause.start && place.start < clause.end;
  const rests = [
    ...choices.filter(
      (choice) => !choice.negated && coming(plan).some(({ values }) => values.some((value) => isValue(choice, value))),
    ),
    ...figures.filter(({ value }) => isNumberOf(value, coming(plan))),
  ];
  const said = (place: Choice | Figure) => String(place.value).toLowerCase();
  const isAsked = (place: Stretch) => doingAt(place, clauses) === "asks";
  const told = new Set(rests.filter((place) => !isAsked(place)).map(said));
  return clauses.map((clause) => {
    const isNeeded = clause.does === "asks" && rests.some((place) => isIn(place, clause) && !told.has(said(place)));
    return isNeeded ? { ...clause, does: null } : clause;
  });
}
