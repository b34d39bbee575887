import { findVariant } from "../commerce/find-variant.ts";
import type { StorefrontVisit } from "../online-store/storefront-visit.ts";
import type { Cart } from "../state/entities.ts";

type ItemChange = { id: number; variant_id: number; product_id: number; quantity: number; title: string };

/** `items_added` and `items_removed`: by how much a change moved each variant. */
export function itemChanges(
  visit: StorefrontVisit,
  before: Cart,
  after: Cart,
): { items_added: ItemChange[]; items_removed: ItemChange[] } {
  const differences = new Map<number, number>();
  for (const line of after.lines) add(differences, line.variantId, line.quantity);
  for (const line of before.lines) add(differences, line.variantId, -line.quantity);

  const changes = [...differences].flatMap(([variantId, quantity]) => {
    const found = findVariant(visit.shop, variantId);
    if (!found || quantity === 0) return [];
    const { product } = found;
    return [{ id: variantId, variant_id: variantId, product_id: product.id, quantity, title: product.title }];
  });
  return {
    items_added: changes.filter((change) => change.quantity > 0),
    items_removed: changes
      .filter((change) => change.quantity < 0)
      .map((change) => ({ ...change, quantity: -change.quantity })),
  };
}

function add(differences: Map<number, number>, variantId: number, quantity: number): void {
  differences.set(variantId, (differences.get(variantId) ?? 0) + quantity);
}
