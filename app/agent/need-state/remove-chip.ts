import type { NeedState } from "~/contracts/need-state";

export const BUDGET_CHIP = "budget";
export const PURPOSE_CHIP = "purpose";
export const RECIPIENT_CHIP = "recipient";
export const DEADLINE_CHIP = "deadline";
export const GIFT_CHIP = "gift";
export const MARKET_CHIP = "market";

/** The need without what the chip stood for; an unknown chip changes nothing. */
export function removeChip(need: NeedState, chipId: string): NeedState {
  switch (chipId) {
    case BUDGET_CHIP:
      return { ...need, budget: null };
    case PURPOSE_CHIP:
      return { ...need, purpose: null };
    case RECIPIENT_CHIP:
      return {
        ...need,
        recipient: null,
        constraints: need.constraints.filter((constraint) => constraint.kind !== "audience"),
      };
    case DEADLINE_CHIP:
      return { ...need, deadline: null };
    case GIFT_CHIP:
      return { ...need, isGift: false };
    case MARKET_CHIP:
      return withoutMarket(need);
    default:
      return {
        ...need,
        // What it is for stands on the chip of the wish that says so, and goes with it.
        purpose: need.constraints.some(({ id, said }) => id === chipId && said === need.purpose) ? null : need.purpose,
        constraints: need.constraints.filter(({ id, of }) => id !== chipId && of !== chipId),
        terms: need.terms.filter((term) => `term:${term}` !== chipId),
      };
  }
}

/** The need without the country and currency that prices were asked for. */
export function withoutMarket(need: NeedState): NeedState {
  const rest = { ...need };
  delete rest.market;
  return rest;
}
