import type { MoveContext } from "../move-context";

/** "Yes" to "shall I add it?" carries the exact item in the question. */
export function readConfirmed(
  pending: MoveContext["situation"]["pending"],
): { variantId: string; quantity: number } | null {
  if (pending?.reply !== "yes" || !["confirm-add", "confirm-amount"].includes(pending.kind)) return null;
  const { variantId, quantity } = pending.data;
  return typeof variantId === "string" ? { variantId, quantity: typeof quantity === "number" ? quantity : 1 } : null;
}
