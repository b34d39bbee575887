import type { OrderJoin } from "~/ports/order-store";
import type { VisitStore } from "~/ports/visit-store";

/**
 * The visitor whose cart became the order, by the beacon's link alone: it is made in every arm alike, so it cannot favour
 * the arm that met the agent. Null: no consent, no beacon, or a preview.
 */
export async function joinOrder(
  { visits }: { visits: VisitStore },
  order: { cartToken: string | null },
): Promise<OrderJoin | null> {
  if (order.cartToken === null) return null;
  const visitor = await visits.findVisitorOfCart(order.cartToken, "beacon");
  if (!visitor || visitor.isPreview || visitor.arm === null) return null;
  return { visitorId: visitor.id, arm: visitor.arm, joinedBy: "cart-link" };
}
