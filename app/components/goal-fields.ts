import { GOAL_FIGURES, type GoalFigure, type Goals } from "~/contracts/goals";
import { currencyDigits } from "~/lib/money";
import { readTypedAmount } from "~/lib/read-typed-amount";
import { readTypedNumber } from "~/lib/read-typed-number";
import { GOAL_WORDS } from "./goal-words";

/** What stands in the form's fields: percent, or the currency's whole units. Empty: no goal. */
export type GoalFields = Record<GoalFigure, string>;

export function toGoalFields(goals: Goals, currency: string): GoalFields {
  const tell = (figure: GoalFigure) => {
    const target = goals[figure];
    return target === null ? "" : String(Number((target * factorOf(figure, currency)).toFixed(4)));
  };
  return mapFigures(tell);
}

/** What is no number becomes NaN, which no goal accepts. */
export function fromGoalFields(fields: GoalFields, currency: string): Record<GoalFigure, number | null> {
  return mapFigures((figure) => {
    const text = fields[figure];
    if (text.trim() === "") return null;
    return GOAL_WORDS[figure].unit === "money" ? readTypedAmount(text, currency) : readTypedNumber(text) / 100;
  });
}

function factorOf(figure: GoalFigure, currency: string): number {
  return GOAL_WORDS[figure].unit === "percent" ? 100 : 10 ** -currencyDigits(currency);
}

function mapFigures<Value>(tell: (figure: GoalFigure) => Value): Record<GoalFigure, Value> {
  const [lift, perVisitor, conversion, toCart, orderValue] = GOAL_FIGURES;
  return {
    [lift]: tell(lift),
    [perVisitor]: tell(perVisitor),
    [conversion]: tell(conversion),
    [toCart]: tell(toCart),
    [orderValue]: tell(orderValue),
  };
}
