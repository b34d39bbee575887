import type { DiscountStore } from "~/ports/discount-store";
import type { OrderFacts } from "~/ports/order-store";

/** The order used codes that the agent has given: once each, whatever is delivered again. */
export async function noteRedemptions(
  { discounts }: { discounts: Pick<DiscountStore, "findByCodes" | "noteEvent"> },
  order: Pick<OrderFacts, "id" | "placedAt">,
  codes: string[],
): Promise<void> {
  if (codes.length === 0) return;
  for (const { id } of await discounts.findByCodes(codes)) {
    await discounts.noteEvent(id, { kind: "redeemed", orderId: order.id }, order.placedAt);
  }
}
