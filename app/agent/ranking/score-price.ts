import type { NeedState } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { BUDGET_CHIP } from "../need-state/remove-chip";
import type { Reason, Miss } from "./ranked-product";
import { WEIGHTS, FAR_FROM_ABOUT } from "./ranking-weights";

export function scorePrice(
  document: CatalogDocument,
  sellable: CatalogDocument["variants"],
  need: NeedState,
  misses: Miss[],
  reasons: Reason[],
): number {
  const { budget } = need;
  if (!budget) return 0;

  const price = sellable.length > 0 ? Math.min(...sellable.map((variant) => variant.price)) : document.priceMin;
  const highest = sellable.length > 0 ? Math.max(...sellable.map((variant) => variant.price)) : document.priceMax;
  if (budget.max !== null && price > budget.max) misses.push({ constraintId: BUDGET_CHIP, why: "over-budget" });
  else if (budget.min !== null && highest < budget.min) misses.push({ constraintId: BUDGET_CHIP, why: "under-budget" });
  else if (budget.max !== null || budget.min !== null)
    reasons.push({ constraintId: BUDGET_CHIP, fact: { kind: "price" } });

  if (budget.about !== null) {
    const distance = Math.abs(price - budget.about) / Math.max(1, budget.about);
    if (distance > FAR_FROM_ABOUT)
      misses.push({ constraintId: BUDGET_CHIP, why: price > budget.about ? "over-budget" : "under-budget" });
    if (distance <= 0.25) reasons.push({ constraintId: BUDGET_CHIP, fact: { kind: "price" } });
    return WEIGHTS.aboutFit * Math.max(-1, 1 - distance * 2);
  }
  return misses.some((miss) => miss.constraintId === BUDGET_CHIP) ? 0 : WEIGHTS.priceFit;
}
