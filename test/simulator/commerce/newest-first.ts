import type { CartLine } from "../state/entities.ts";

/** Both cart APIs list the line that was added last first. */
export function newestFirst(lines: readonly CartLine[]): CartLine[] {
  return lines.toSorted((a, b) => b.sequence - a.sequence);
}
