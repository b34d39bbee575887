import type { CartView } from "~/contracts/cart-view";
import type { JournalledChange, JournalledResult } from "~/contracts/cart-write-record";
import { cartQuantities, hasSameQuantities } from "./cart-quantities";
import { touchedVariants, type CartWritePlan } from "./plan-cart-write";

export type CartComparison = { status: "written" | "partial" | "refused"; result: JournalledResult };

/** What Shopify said beside the cart: codes of warnings by variant where it named a line, and whether it refused a variant. */
export type WriteSigns = { soldOut: Set<string>; gone: Set<string> };

/**
 * What really happened: the cart that was read back against what was wanted. Several changes to one variant are served in
 * their order. `expectedPrices`: what the shopper was told, minor units by variant id.
 */
export function compareCart(
  plan: CartWritePlan,
  after: CartView,
  signs: WriteSigns,
  expectedPrices: Record<string, number>,
): CartComparison {
  const now = cartQuantities(after);
  const gained = Object.fromEntries(
    touchedVariants(plan).map((variantId) => [variantId, (now[variantId] ?? 0) - (plan.before[variantId] ?? 0)]),
  );

  const changes = plan.changes.flatMap((change): JournalledResult["changes"] => {
    if (change.action === "undo") return [];
    if (change.action === "set") return [compareSet(change, after)];

    const got = Math.max(0, Math.min(change.quantity, gained[change.variantId] ?? 0));
    gained[change.variantId] = (gained[change.variantId] ?? 0) - got;
    const { variantId, quantity: wanted } = change;
    return [{ variantId, wanted, got, reason: got === wanted ? "ok" : reasonOf(variantId, got, plan, signs) }];
  });

  const touched = touchedVariants(plan);
  const afterTouched = Object.fromEntries(touched.map((variantId) => [variantId, now[variantId] ?? 0]));
  const priceChanged = hasOtherPrice(changes, after, expectedPrices);
  const result: JournalledResult = { schemaVersion: 1, after: afterTouched, changes, priceChanged };

  if (changes.every(({ reason }) => reason === "ok")) return { status: "written", result };
  return { status: hasSameQuantities(touched, plan.before, now) ? "refused" : "partial", result };
}

function compareSet(
  change: Extract<JournalledChange, { action: "set" }>,
  after: CartView,
): JournalledResult["changes"][number] {
  // A line that became empty is gone from the cart.
  const got = after.lines.find(({ id }) => id === change.lineId)?.quantity ?? 0;
  const base = { variantId: change.variantId ?? "", wanted: change.quantity, got };
  if (got === change.quantity) return { ...base, reason: "ok" };
  if (change.variantId === null) return { ...base, reason: "gone" };
  return { ...base, reason: got === 0 ? "sold-out" : "not-enough-stock" };
}

function reasonOf(variantId: string, got: number, plan: CartWritePlan, signs: WriteSigns) {
  if (signs.gone.has(variantId)) return "gone";
  if (signs.soldOut.has(variantId)) return "sold-out";
  // Nothing came although some are there already: the shopper has all that is left.
  return got === 0 && (plan.before[variantId] ?? 0) === 0 ? "sold-out" : "not-enough-stock";
}

function hasOtherPrice(
  changes: JournalledResult["changes"],
  after: CartView,
  expectedPrices: Record<string, number>,
): boolean {
  return changes.some(({ variantId }) => {
    const expected = expectedPrices[variantId];
    const line = after.lines.find((candidate) => candidate.variantId === variantId);
    return expected !== undefined && line !== undefined && line.unitPrice.amount !== expected;
  });
}
