import type { NeedState } from "~/contracts/need-state";
import { BUDGET_CHIP } from "./remove-chip";

/** The need with named constraints no longer required: only ever done when the shopper agreed. */
export function relaxNeed(need: NeedState, ids: string[]): NeedState {
  return {
    ...need,
    budget: ids.includes(BUDGET_CHIP) ? null : need.budget,
    constraints: need.constraints.filter((constraint) => !ids.includes(constraint.id)),
  };
}
