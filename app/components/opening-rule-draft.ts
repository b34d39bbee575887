import {
  type OpeningConditions,
  openingConditionsSchema,
  type OpeningRule,
  type OpeningRuleAction,
} from "~/contracts/opening-rule";
import { COUNTRY_CODES } from "~/lib/country-codes";
import { moneyToDecimal } from "~/lib/money";
import { readTypedAmount } from "~/lib/read-typed-amount";

/** A rule as it is typed: amounts in units of the shop's currency, countries in one line; empty for no limit. */
export type OpeningRuleDraft = {
  id: string | null;
  isActive: boolean;
  action: OpeningRuleAction;
  conditions: OpeningConditions;
  countries: string;
  cartFrom: string;
  cartUntil: string;
};

/** What is wrong, by the field that it is said beside. */
export type OpeningRuleErrors = Partial<Record<"countries" | "cartFrom" | "cartUntil" | "hours", string>>;

export function toOpeningRuleDraft(rule: OpeningRule | null, currency: string): OpeningRuleDraft {
  const conditions = rule?.conditions ?? openingConditionsSchema.parse({});
  const money = (amount: number | null) => (amount === null ? "" : moneyToDecimal({ amount, currency }));
  return {
    id: rule?.id ?? null,
    isActive: rule?.isActive ?? true,
    action: rule?.action ?? "size-help",
    conditions,
    countries: conditions.countries.join(", "),
    cartFrom: money(conditions.cartFrom),
    cartUntil: money(conditions.cartUntil),
  };
}

/** The conditions as they are stored, or what is wrong with what was typed. */
export function readOpeningRuleDraft(
  draft: OpeningRuleDraft,
  currency: string,
): { conditions: OpeningConditions } | { errors: OpeningRuleErrors } {
  const amount = (text: string) => (text.trim() === "" ? null : readTypedAmount(text, currency));
  const [cartFrom, cartUntil] = [amount(draft.cartFrom), amount(draft.cartUntil)];
  const countries = draft.countries
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== "");
  const read = openingConditionsSchema.safeParse({ ...draft.conditions, countries, cartFrom, cartUntil });

  const errors: OpeningRuleErrors = Object.fromEntries(
    (read.error?.issues ?? []).toReversed().map(({ path, message }) => [String(path[0]), message]),
  );
  const unknown = countries.find((code) => !COUNTRY_CODES.includes(code));
  if (unknown !== undefined) errors.countries ??= tellUnknownCountry(unknown);
  // Such a rule could never hold.
  if (cartFrom !== null && cartUntil !== null && cartUntil < cartFrom) {
    errors.cartUntil ??= "Enter at least as much as in “Cart from”.";
  }
  return read.success && Object.keys(errors).length === 0 ? { conditions: read.data } : { errors };
}

function tellUnknownCountry(code: string): string {
  // Not the code, but what most people take for it.
  if (code === "UK") return "Write GB for the United Kingdom.";
  return `“${code}” is not the code of a country. Write two letters, such as US or DE.`;
}
