import type { Constraint, NeedState } from "~/contracts/need-state";
import { formatMoney } from "~/lib/money";
import type { TextChoice } from "../reply/texts/choose-text";
import { chooseText } from "../reply/texts/choose-text";
import { countryName } from "../reply/country-name";
import { REDUCED_WISH } from "./reduced-wish";
import { labelConstraint } from "./label-constraint";
import { BUDGET_CHIP, DEADLINE_CHIP, GIFT_CHIP, MARKET_CHIP, PURPOSE_CHIP, RECIPIENT_CHIP } from "./remove-chip";

export type NeedChip = { id: string; label: string };

const MAX_CHIPS = 20;
const MAX_LABEL = 80;

/** The need as removable chips, in the shopper's language. */
export function buildChips(need: NeedState, currency: string, locale: string, choice: TextChoice): NeedChip[] {
  const chips: NeedChip[] = need.constraints
    .filter((constraint) => constraint.kind !== "audience" || need.recipient === null)
    .map((constraint) => ({ id: constraint.id, label: labelWish(constraint, choice) }));
  const budget = budgetLabel(need, currency, locale, choice);
  if (budget !== null) chips.push({ id: BUDGET_CHIP, label: budget });
  // As a rule a wish with a chip of its own says what it is for.
  if (need.purpose !== null && need.constraints.every(({ said }) => said !== need.purpose)) {
    chips.push({ id: PURPOSE_CHIP, label: chooseText(choice, "chip.purpose", { what: need.purpose }) });
  }
  if (need.isGift && need.recipient === null) chips.push({ id: GIFT_CHIP, label: chooseText(choice, "chip.gift") });
  if (need.recipient !== null) {
    chips.push({ id: RECIPIENT_CHIP, label: chooseText(choice, "chip.recipient", { who: need.recipient }) });
  }
  if (need.deadline !== null) {
    chips.push({ id: DEADLINE_CHIP, label: chooseText(choice, "chip.deadline", { when: need.deadline }) });
  }
  const market = marketLabel(need, locale, choice);
  if (market !== null) chips.push({ id: MARKET_CHIP, label: market });
  chips.push(...need.terms.map((term) => ({ id: `term:${term}`, label: term })));

  return chips.slice(0, MAX_CHIPS).map(({ id, label }) => ({ id, label: capitalize(label).slice(0, MAX_LABEL) }));
}

/** "under $150", "around $20", "$50–$80", or null without a budget. */
export function budgetLabel(need: NeedState, currency: string, locale: string, choice: TextChoice): string | null {
  if (!need.budget) return null;
  const { min, max, about, isRelative } = need.budget;
  const money = (amount: number) => formatMoney({ amount, currency: need.budget?.currency ?? currency }, locale);

  if (isRelative && max !== null) return chooseText(choice, "chip.less-than", { price: money(max + 1) });
  if (isRelative && min !== null) return chooseText(choice, "chip.more-than", { price: money(min - 1) });
  if (about !== null) return chooseText(choice, "chip.about", { price: money(about) });
  if (min !== null && max !== null) return `${money(min)}–${money(max)}`;
  if (max !== null) return chooseText(choice, "chip.under", { price: money(max) });
  return min === null ? null : chooseText(choice, "chip.from", { price: money(min) });
}

/** "Country: Canada" or "Currency: GBP"; null where neither was named. */
function marketLabel({ market }: NeedState, locale: string, choice: TextChoice): string | null {
  if (!market) return null;
  if (market.country !== null)
    return chooseText(choice, "chip.country", { country: countryName(market.country, locale) });
  return market.currency === null ? null : chooseText(choice, "chip.currency", { currency: market.currency });
}

/** What one wish is called on its chip. */
export function labelWish(constraint: Constraint, choice: TextChoice): string {
  const label = labelConstraint(constraint, choice.language);
  if (constraint.id === REDUCED_WISH.id) return chooseText(choice, "chip.reduced");
  if (constraint.kind === "price") return chooseText(choice, "chip.low-price");
  if (constraint.kind === "audience") return audienceLabel(constraint.value, choice);
  if (constraint.strength === "must-not") return chooseText(choice, "chip.not", { what: label });
  return constraint.kind === "size" ? chooseText(choice, "chip.size", { size: label }) : label;
}

function audienceLabel(value: string, choice: TextChoice): string {
  if (value === "men") return chooseText(choice, "audience.men");
  return chooseText(choice, value === "women" ? "audience.women" : "audience.kids");
}

function capitalize(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
