import { cartSaving } from "~/lib/cart-saving";
import { codeSaving } from "~/lib/code-saving";
import type { Money } from "~/lib/money";
import { weighFreeDelivery } from "~/lib/weigh-free-delivery";
import type { Evidence } from "../evidence/evidence";

/** What a code does to the delivery of this cart, where it takes it away. `difference`: what is paid less, or more, in all. */
export type CodeDelivery = { effect: "worth-it" | "dearer"; difference: Money } | { effect: "unknown" };

/** Of the code in this turn's evidence, applied already or not; null where delivery stays as it is, or nothing is promised. */
export function findCodeDelivery({
  cart,
  discount,
  freeDelivery,
}: Pick<Evidence, "cart" | "discount" | "freeDelivery">): CodeDelivery | null {
  if (cart === null || discount === null || freeDelivery?.from.currency !== cart.subtotal.currency) return null;
  const lines = cart.lines.map(({ unitPrice, ...line }) => ({ ...line, unitPrice: unitPrice.amount }));
  const goods = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  // A cart that is reduced has the code: it combines with nothing.
  const saving = cartSaving(cart) || codeSaving(discount, lines);

  const { from, cost } = freeDelivery;
  const { isLost, gain } = weighFreeDelivery({ goods, saving }, { from: from.amount, cost: cost?.amount ?? null });
  if (!isLost) return null;
  if (gain === null || gain === 0) return { effect: "unknown" };
  return { effect: gain > 0 ? "worth-it" : "dearer", difference: { amount: Math.abs(gain), currency: from.currency } };
}
