import { findClauses } from "../../accounting/find-clauses";

/** "Take two of the lemon ones out again": so many go, and are not what is left. On folded text. */
export function takesOut(folded: string): boolean {
  const doings = findClauses(folded).map(({ does }) => does);
  return doings.includes("removes") && !doings.includes("writes");
}
