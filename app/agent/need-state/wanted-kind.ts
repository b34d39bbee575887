import type { Constraint, NeedState } from "~/contracts/need-state";

/** The wish for a kind of thing; null where none is named. */
export function wantedKind(need: NeedState): Constraint | null {
  return need.constraints.find(({ kind, strength }) => kind === "category" && strength !== "must-not") ?? null;
}
