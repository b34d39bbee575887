import { labelConstraint } from "../../../need-state/label-constraint";
import { REDUCED_WISH } from "../../../need-state/reduced-wish";
import { BUDGET_CHIP } from "../../../need-state/remove-chip";
import { slot } from "../../../reply/slot";
import type { MoveContext } from "../move-context";

export function labelWish(
  constraintId: string,
  { situation, voice }: Pick<MoveContext, "situation" | "voice">,
): string {
  if (constraintId === BUDGET_CHIP) return slot.budget();
  if (constraintId === REDUCED_WISH.id) return voice.text("chip.reduced");
  const constraint = situation.need.constraints.find(({ id }) => id === constraintId);
  if (!constraint) return "";
  const label = labelConstraint(constraint, situation.language);
  if (constraint.kind === "size") return voice.text("chip.size", { size: label });
  if (constraint.kind === "audience")
    return voice.text(
      constraint.value === "men" ? "audience.men" : constraint.value === "women" ? "audience.women" : "audience.kids",
    );
  return constraint.strength === "must-not" ? voice.text("chip.not", { what: label }) : label;
}
