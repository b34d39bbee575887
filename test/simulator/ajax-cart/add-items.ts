import { addLines, type NewLine } from "../commerce/cart-lines.ts";
import { settleCartStock } from "../commerce/cart-stock.ts";
import { findVariant } from "../commerce/find-variant.ts";
import { lineTitle } from "../commerce/line-title.ts";
import type { StorefrontVisit } from "../online-store/storefront-visit.ts";
import type { Cart, CartAttribute, CartLine } from "../state/entities.ts";
import { cartError, type AjaxCartError } from "./ajax-error.ts";
import { requireVariant } from "./buyable-variant.ts";
import type { AddItem } from "./read-body.ts";

/**
 * `/cart/add.js`. When nothing of an item can be added the whole request is refused; when less than wanted can be, the
 * rest goes into the cart and the answer is an error all the same (Shopify since 2025-03): the caller saves the cart,
 * then answers with `problem`.
 */
export function addItems(
  visit: StorefrontVisit,
  cart: Cart,
  items: readonly AddItem[],
): { lines: CartLine[]; problem: AjaxCartError | null } {
  const wanted = items.map((item) => toNewLine(visit, item));
  const before = new Map(cart.lines.map((line) => [line.id, line.quantity]));
  const lines = addLines(cart, wanted, visit.context.ids);
  const asked = new Map(lines.map((line) => [line.id, line.quantity]));
  settleCartStock({ shop: visit.shop, cart, last: new Set(asked.keys()) });

  let problem: AjaxCartError | null = null;
  for (const line of new Set(lines)) {
    const added = line.quantity - (before.get(line.id) ?? 0);
    if (added <= 0) throw nothingAdded(visit, cart, line);
    if (line.quantity < (asked.get(line.id) ?? 0)) problem = partlyAdded(added);
  }
  return { lines, problem };
}

export function partlyAdded(added: number): AjaxCartError {
  const items = added === 1 ? "1 item was" : `${added} items were`;
  return cartError(422, `Only ${items} added to your cart.`);
}

/** All there is may be in the cart already, on this line or on another one of the same variant. */
export function nothingAdded({ shop }: StorefrontVisit, cart: Cart, line: CartLine): AjaxCartError {
  const isInCart = cart.lines.some((other) => other.variantId === line.variantId && other.quantity > 0);
  if (isInCart) return cartError(422, "The maximum quantity of this item is already in your cart.");

  const found = findVariant(shop, line.variantId);
  const title = found ? lineTitle(found.product.title, found.variant.title) : "";
  return cartError(422, `The product '${title}' is already sold out.`);
}

function toNewLine(visit: StorefrontVisit, item: AddItem): NewLine {
  const { variant } = requireVariant(visit, item.id);
  if (item.selling_plan != null && item.selling_plan !== "") {
    throw cartError(422, "Cannot apply selling plan to variant");
  }
  if (item.quantity < 1) throw cartError(422, "The quantity must be a positive number.");
  return {
    variantId: variant.id,
    quantity: item.quantity,
    attributes: toAttributes(item.properties),
    sellingPlanId: null,
  };
}

/** Properties without a value are left out, as on Shopify. */
export function toAttributes(properties: Record<string, string | null> | null | undefined): CartAttribute[] {
  return Object.entries(properties ?? {}).flatMap(([key, value]) =>
    value === null || value === "" ? [] : [{ key, value }],
  );
}
