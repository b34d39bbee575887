import type { NeedState } from "~/contracts/need-state";

export function emptyNeed(): NeedState {
  return {
    schemaVersion: 1,
    purpose: null,
    recipient: null,
    terms: [],
    constraints: [],
    budget: null,
    deadline: null,
    isGift: false,
  };
}

/** Whether there is anything in it to search with. */
export function hasContent(need: NeedState): boolean {
  return (
    need.constraints.length > 0 || need.terms.length > 0 || need.budget !== null || need.purpose !== null || need.isGift
  );
}
