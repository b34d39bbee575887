import type { DeliveryPromise } from "~/contracts/delivery-promise";
import type { DiscountOccasion, DiscountTerms } from "~/contracts/discount";
import { weighFreeDelivery } from "~/lib/weigh-free-delivery";
import type { LadderCart } from "./ladder-facts";

/** A smaller code is worth its words where it takes off at least this part of the one that costs free delivery. */
const LEAST_PART = 0.25;

type Offer = {
  /** What the merchant's limits allow. */
  full: DiscountTerms;
  /** The same for less: at most so many minor units off. */
  upTo: (most: number) => DiscountTerms | null;
  cart: LadderCart;
  delivery: DeliveryPromise | null;
  occasion: DiscountOccasion;
};

/**
 * Of what may be offered, the code that leaves the shopper with most once delivery is paid: the whole one, or a smaller one
 * that keeps delivery free. Null where each would cost more than it saves. Where no page says what delivery costs, the whole
 * one is for who has asked, and is told what it does to delivery; nobody is brought it unasked.
 */
export function keepDelivery({ full, upTo, cart, delivery, occasion }: Offer): DiscountTerms | null {
  if (delivery?.from.currency !== cart.currency) return full;
  const { from, cost } = delivery;
  const { isLost, gain } = weighFreeDelivery(
    { goods: cart.subtotal, saving: full.worth },
    { from: from.amount, cost: cost?.amount ?? null },
  );
  if (!isLost) return full;

  const smaller = upTo(cart.subtotal - from.amount);
  const kept = smaller !== null && smaller.worth >= full.worth * LEAST_PART ? smaller : null;
  if (gain === null) return kept ?? (occasion === "hesitated" ? null : full);
  return kept !== null && kept.worth >= gain ? kept : gain > 0 ? full : null;
}
