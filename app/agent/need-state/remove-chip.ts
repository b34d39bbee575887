import type { NeedState } from "~/contracts/need-state";

export const BUDGET_CHIP = "budget";
export const PURPOSE_CHIP = "purpose";
export const RECIPIENT_CHIP = "recipient";
export const DEADLINE_CHIP = "deadline";

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
    default:
      return {
        ...need,
        constraints: need.constraints.filter((constraint) => constraint.id !== chipId),
        terms: need.terms.filter((term) => `term:${term}` !== chipId),
      };
  }
}
