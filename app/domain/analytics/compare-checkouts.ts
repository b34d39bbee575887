import { addDays, createShopCalendar } from "~/lib/shop-calendar";
import type { CheckoutStore } from "~/ports/checkout-store";
import type { Clock } from "~/ports/clock";
import type { Shop } from "~/ports/shop-store";

/** Webhooks may be some minutes late: what was finished just now is compared the next time. */
const SETTLED_MS = 30 * 60_000;
/** Days that are compared anew: orders may arrive late, the nightly reconciliation brings lost ones. */
const DAYS = 3;
const KEPT_MS = 35 * 24 * 3600_000;

/**
 * Holds the checkouts that browsers report against Shopify's orders, for the last three days of the shop's calendar. Returns
 * how many of these checkouts have no order.
 */
export async function compareCheckouts(
  { checkouts, clock }: { checkouts: CheckoutStore; clock: Clock },
  shop: Pick<Shop, "timezone" | "isDevelopment">,
): Promise<{ missing: number }> {
  const now = clock.now();
  const settled = new Date(now.getTime() - SETTLED_MS);
  const calendar = createShopCalendar(shop.timezone);
  const today = calendar.dayOf(settled);

  let missing = 0;
  for (let back = DAYS - 1; back >= 0; back--) {
    const day = addDays(today, -back);
    const { from, until } = calendar.rangeOf(day);
    const range = { from, until: until < settled ? until : settled };
    const compared = await checkouts.compareDay(day, range, { countTests: shop.isDevelopment, at: now });
    missing += compared.completed - compared.matched;
  }
  await checkouts.forgetBefore(new Date(now.getTime() - KEPT_MS));
  return { missing };
}
