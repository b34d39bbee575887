import type { Cart, CartLine, ShopState } from "../state/entities.ts";
import { findVariant } from "./find-variant.ts";
import { newestFirst } from "./newest-first.ts";
import { sellableQuantity } from "./sellable-quantity.ts";

/** A line that holds less than was asked for. `quantity` is what it holds now. */
export type StockNotice = { kind: "not-enough-stock" | "sold-out"; line: CartLine; quantity: number };

/**
 * Cuts the lines of a cart down to what can be sold. Stock is shared by all lines of a variant: lines in `first` take
 * theirs before the others, lines in `last` after them. A line that was cut to nothing stays with quantity 0 and is
 * reported as sold out at every later change, until it is removed (both seen in the cart capture of 2026-04).
 */
export function settleCartStock(options: {
  shop: ShopState;
  cart: Cart;
  first?: ReadonlySet<string>;
  last?: ReadonlySet<string>;
}): StockNotice[] {
  const { shop, cart } = options;
  const countryCode = cartCountry(cart);
  const left = new Map<number, number>();
  const notices = new Map<string, StockNotice>();
  const turn = (line: CartLine) => (options.first?.has(line.id) ? 0 : options.last?.has(line.id) ? 2 : 1);

  for (const line of newestFirst(cart.lines).sort((a, b) => turn(a) - turn(b))) {
    const available = left.get(line.variantId) ?? sellableUnits(shop, line.variantId, countryCode);
    const quantity = Math.min(line.quantity, available);
    left.set(line.variantId, available - quantity);

    if (quantity === 0) notices.set(line.id, { kind: "sold-out", line, quantity });
    else if (quantity < line.quantity) notices.set(line.id, { kind: "not-enough-stock", line, quantity });
    line.quantity = quantity;
  }
  return newestFirst(cart.lines).flatMap((line) => notices.get(line.id) ?? []);
}

/** The country that stock must reach: the selected delivery address, else the buyer's; null when neither is known. */
export function cartCountry(cart: Cart): string | null {
  const selected = cart.deliveryAddresses.find((address) => address.selected);
  return selected?.address.countryCode ?? cart.buyerIdentity.countryCode;
}

function sellableUnits(shop: ShopState, variantId: number, countryCode: string | null): number {
  const found = findVariant(shop, variantId);
  return found ? sellableQuantity(shop, found.variant, countryCode) : 0;
}
