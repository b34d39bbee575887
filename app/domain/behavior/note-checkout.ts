import { dayOf } from "~/lib/shop-calendar";
import type { Shop } from "~/ports/shop-store";
import type { VisitStore } from "~/ports/visit-store";

/**
 * Notes that a visitor has opened the checkout, also where no order follows. The visitor is found by the beacon's link
 * alone, which is made in every arm alike; carts of people who are not counted are passed over.
 */
export async function noteCheckout(
  visits: VisitStore,
  shop: Pick<Shop, "timezone">,
  checkout: { cartToken: string | null; startedAt: Date },
): Promise<void> {
  if (checkout.cartToken === null) return;
  const visitor = await visits.findVisitorOfCart(checkout.cartToken, "beacon");
  if (visitor) await visits.markDay(visitor.id, dayOf(checkout.startedAt, shop.timezone), "startedCheckout");
}
