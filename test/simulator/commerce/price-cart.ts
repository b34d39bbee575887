import type { Cart, ShopState } from "../state/entities.ts";
import { applyGiftCards, type AppliedGiftCard } from "./apply-gift-cards.ts";
import { evaluateDiscounts, type AppliedDiscount, type CodeResult } from "./evaluate-discounts.ts";
import { findVariant } from "./find-variant.ts";
import { newestFirst } from "./newest-first.ts";
import { presentmentFor, type Presentment } from "./presentment.ts";
import type { PricedLine } from "./priced-line.ts";

export type LineAllocation = { applied: AppliedDiscount; amount: number };

export type CostedLine = PricedLine & {
  /** Product discounts: they lower the line itself. */
  lineAllocations: LineAllocation[];
  /** The line's share of order discounts: they lower the cart's total only. */
  orderAllocations: LineAllocation[];
  /** `subtotal` less the product discounts. */
  total: number;
};

/** What a cart costs, in minor units of the buyer's currency. Taxes and shipping come at checkout. */
export type CartPricing = {
  presentment: Presentment;
  currency: string;
  /** Newest first. Lines whose variant no longer exists are left out. */
  lines: CostedLine[];
  /** Before all discounts. */
  originalTotal: number;
  /** After product discounts. */
  subtotal: number;
  /** After order discounts too: what the goods cost. */
  discountedTotal: number;
  giftCards: AppliedGiftCard[];
  /** After gift cards: what is left to pay. */
  total: number;
  codes: CodeResult[];
  applied: AppliedDiscount[];
};

/** Prices a cart for its buyer's country at the time `now` (dates of discounts). Nothing is changed. */
export function priceCart(shop: ShopState, cart: Cart, now: Date): CartPricing {
  const presentment = presentmentFor(shop, cart.buyerIdentity.countryCode);
  const lines = priceLines(shop, cart, presentment);
  const { codes, applied } = evaluateDiscounts({
    shop,
    lines: lines.filter((line) => line.line.quantity > 0),
    codes: cart.discountCodes,
    buyer: cart.buyerIdentity,
    presentment,
    now,
  });

  const costed = lines.map((line): CostedLine => {
    const shares = applied.flatMap((discount) => {
      const amount = discount.allocations.get(line.line.id) ?? 0;
      return amount === 0 ? [] : [{ applied: discount, amount }];
    });
    const lineAllocations = shares.filter((share) => share.applied.discountClass === "product");
    return {
      ...line,
      lineAllocations,
      orderAllocations: shares.filter((share) => share.applied.discountClass === "order"),
      total: line.subtotal - sumOf(lineAllocations),
    };
  });

  const subtotal = costed.reduce((sum, line) => sum + line.total, 0);
  const discountedTotal = costed.reduce((sum, line) => sum + line.total - sumOf(line.orderAllocations), 0);
  const giftCards = applyGiftCards(shop, cart.giftCardCodes, discountedTotal, presentment);

  return {
    presentment,
    currency: presentment.currency,
    lines: costed,
    originalTotal: costed.reduce((sum, line) => sum + line.subtotal, 0),
    subtotal,
    discountedTotal,
    giftCards,
    total: discountedTotal - giftCards.reduce((sum, card) => sum + card.used, 0),
    codes,
    applied,
  };
}

function priceLines(shop: ShopState, cart: Cart, presentment: Presentment): PricedLine[] {
  return newestFirst(cart.lines).flatMap((line) => {
    const found = findVariant(shop, line.variantId);
    if (!found) return [];
    const { product, variant } = found;
    const unitPrice = presentment.price(variant.price);
    const compareAtPrice = variant.compareAtPrice === null ? null : presentment.price(variant.compareAtPrice);
    return [{ line, product, variant, unitPrice, compareAtPrice, subtotal: unitPrice * line.quantity }];
  });
}

function sumOf(allocations: readonly LineAllocation[]): number {
  return allocations.reduce((sum, allocation) => sum + allocation.amount, 0);
}
