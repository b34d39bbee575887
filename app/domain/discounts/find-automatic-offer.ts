import type { AutomaticDiscount, AutomaticOffer } from "~/contracts/automatic-discount";
import type { LadderCart, LadderLine } from "./ladder-facts";

/** A gap as large as the cart itself is a second purchase, not a small step. */
export const LARGEST_GAP = 0.5;

/**
 * The automatic discount that a cart in the shop's currency has; else the one that a small step brings. What lowers the price
 * of goods is only said to be there where the cart really is reduced, and by no code: Shopify has the last word. Null where
 * there is neither.
 */
export function findAutomaticOffer(cart: LadderCart, discounts: AutomaticDiscount[]): AutomaticOffer | null {
  const offers = discounts.flatMap((discount) => toOffer(cart, discount) ?? []);
  return offers.find(({ missing }) => missing === null) ?? offers.sort(byGap)[0] ?? null;
}

function toOffer(cart: LadderCart, { title, gives, goods, least }: AutomaticDiscount): AutomaticOffer | null {
  const lines = cart.lines.filter((line) => line.quantity > 0 && isFor(goods, line));
  if (lines.length === 0) return null;
  const missing = findMissing(lines, least, cart.currency);
  if (missing === null) return gives === "delivery" || (cart.saving > 0 && !cart.hasCode) ? { title, missing } : null;
  // "$10 more" would have to be of certain goods.
  return goods === null && missing !== "too-much" ? { title, missing } : null;
}

function isFor(goods: AutomaticDiscount["goods"], { productId, variantId, collectionIds }: LadderLine): boolean {
  if (goods === null) return true;
  const { productIds, variantIds } = goods;
  const isInCollection = collectionIds.some((id) => goods.collectionIds.includes(id));
  return isInCollection || productIds.includes(productId) || variantIds.includes(variantId);
}

function findMissing(
  lines: LadderLine[],
  least: AutomaticDiscount["least"],
  currency: string,
): AutomaticOffer["missing"] | "too-much" {
  if (least === null) return null;
  if (least.kind === "quantity") {
    const gap = least.quantity - lines.reduce((sum, { quantity }) => sum + quantity, 0);
    return gap <= 0 ? null : gap === 1 ? { kind: "piece" } : "too-much";
  }
  const subtotal = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  const gap = least.amount - subtotal;
  if (gap <= 0) return null;
  return gap <= subtotal * LARGEST_GAP ? { kind: "amount", amount: gap, currency } : "too-much";
}

function byGap(left: AutomaticOffer, right: AutomaticOffer): number {
  return gapOf(left) - gapOf(right);
}

function gapOf({ missing }: AutomaticOffer): number {
  return missing?.kind === "amount" ? missing.amount : 0;
}
