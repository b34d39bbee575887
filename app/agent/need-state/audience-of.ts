import type { NeedState } from "~/contracts/need-state";
import type { AudienceGroup } from "../perception/perception";

/** Whose things are wanted by now, where that is known. */
export function audienceOf(need: NeedState): AudienceGroup | null {
  const value = need.constraints.find(
    (constraint) => constraint.kind === "audience" && constraint.strength !== "must-not",
  )?.value;
  return value === "men" || value === "women" || value === "kids" ? value : null;
}
