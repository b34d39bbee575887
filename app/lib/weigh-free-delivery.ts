/** What a saving does to a cart whose delivery may be free. */
export type DeliveryWeight = {
  /** The goods come to less than what delivery is free from, and came to enough before. */
  isLost: boolean;
  /** What is paid less in all, with delivery; below 0: more is paid. Null where delivery is lost and nobody knows what it costs. */
  gain: number | null;
};

/**
 * The total with delivery before and after. `goods` at their full price, `saving` off them, free delivery `from`, `cost` of
 * delivery below that: minor units of one currency. Goods are taken after discounts, as Shopify's own rates by price do;
 * rates of carriers' apps may be kinder (they are not told of codes), none is stricter.
 */
export function weighFreeDelivery(
  { goods, saving }: { goods: number; saving: number },
  { from, cost }: { from: number; cost: number | null },
): DeliveryWeight {
  const isLost = goods >= from && goods - saving < from;
  if (!isLost) return { isLost, gain: saving };
  return { isLost, gain: cost === null ? null : saving - cost };
}
