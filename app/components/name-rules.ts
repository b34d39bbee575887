import type { OpeningRule } from "~/contracts/opening-rule";
import type { FigureFormats } from "./figure-formats";
import { describeConditions, nameAction } from "./opening-words";

export type NamedRule = { id: string; name: string };

/** A merchant's rules for openings as they call them: their place, what they do and when. In the merchant's order. */
export function nameRules(rules: readonly OpeningRule[], { money }: Pick<FigureFormats, "money">): NamedRule[] {
  return rules.map(({ id, action, conditions }, index) => ({
    id,
    name: `Rule ${index + 1}: ${nameAction(action)} (${describeConditions(conditions, money)})`,
  }));
}
