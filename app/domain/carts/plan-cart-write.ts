import type { CartView } from "~/contracts/cart-view";
import type { JournalledChange } from "~/contracts/cart-write-record";
import type { CartChange } from "~/ports/cart-desk";
import { cartQuantities } from "./cart-quantities";

export type CartWritePlan = {
  changes: JournalledChange[];
  before: Record<string, number>;
  intended: Record<string, number>;
};

/** What the cart holds and what it is to hold. `cart` null: there is none yet. */
export function planCartWrite(wanted: CartChange[], cart: CartView | null): CartWritePlan {
  const before = cart === null ? {} : cartQuantities(cart);
  const intended: Record<string, number> = { ...before };

  const changes = wanted.map((change): JournalledChange => {
    if (change.action === "add") {
      intended[change.variantId] = (intended[change.variantId] ?? 0) + change.quantity;
      return change;
    }
    const line = cart?.lines.find(({ id }) => id === change.lineId);
    if (line) intended[line.variantId] = (intended[line.variantId] ?? 0) - line.quantity + change.quantity;
    return { ...change, variantId: line?.variantId ?? null };
  });
  return { changes, before, intended };
}

/** Variants that a write is about. */
export function touchedVariants(plan: Pick<CartWritePlan, "before" | "intended" | "changes">): string[] {
  const named = plan.changes.flatMap((change) =>
    change.action === "undo" || change.variantId === null ? [] : [change.variantId],
  );
  const moved = Object.keys({ ...plan.before, ...plan.intended }).filter(
    (variantId) => (plan.before[variantId] ?? 0) !== (plan.intended[variantId] ?? 0),
  );
  return [...new Set([...named, ...moved])];
}
