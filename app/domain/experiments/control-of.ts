import type { Experiment } from "~/contracts/experiment";
import { armKey } from "~/lib/arm-key";

/** Key of the arm that the others are compared with: silence where there is one, else without the rule that is tried, else what is usual, else the first. */
export function controlOf({ arms }: Pick<Experiment, "arms">): string {
  const find = (kind: string) => arms.findIndex(({ does }) => does.kind === kind);
  const index = [find("held-out"), find("rule-off"), find("usual")].find((found) => found !== -1);
  return armKey(index ?? 0);
}
