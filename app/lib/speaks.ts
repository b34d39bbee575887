import type { Treatment } from "~/contracts/experiment";

/** Whether an arm says something; silence is there to be compared with. */
export function speaks({ kind }: Treatment): boolean {
  return kind !== "held-out";
}
