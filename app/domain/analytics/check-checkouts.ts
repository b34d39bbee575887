import type { CheckoutCheck } from "~/contracts/checkout-check";
import { addDays, dayOf } from "~/lib/shop-calendar";
import type { CheckoutDay, CheckoutStore } from "~/ports/checkout-store";
import type { Clock } from "~/ports/clock";
import type { Shop } from "~/ports/shop-store";

const DAYS = 7;
/** A checkout or two without an order may be somebody's experiment with the public address; more, and more than 2 %, are not. */
const FEW_MISSING = 1;
const SHARE_MISSING = 0.02;
/** With fewer orders it may well be that nobody has agreed to analytics. */
const ORDERS_TO_HEAR_OF = 20;
/** The job runs every hour. */
const FRESH_MS = 3_600_000;

/** Whether the last seven days of checkouts and orders agree. `isStale`: they should be compared again. */
export async function checkCheckouts(
  { checkouts, clock }: { checkouts: CheckoutStore; clock: Clock },
  shop: Pick<Shop, "timezone" | "setup">,
): Promise<CheckoutCheck & { isStale: boolean }> {
  const now = clock.now();
  const lastDay = dayOf(now, shop.timezone);
  const firstDay = addDays(lastDay, 1 - DAYS);
  const days = await checkouts.listDays(firstDay, lastDay);
  const newest = Math.max(0, ...days.map(({ comparedAt }) => comparedAt.getTime()));
  const isStale = now.getTime() - newest > FRESH_MS;
  return { ...judgeCheckouts(days, { firstDay, lastDay, isOn: shop.setup.pixel === true }), isStale };
}

/** The same of days that were compared. Who refused analytics is missing among the checkouts, which proves nothing. */
export function judgeCheckouts(
  days: readonly CheckoutDay[],
  { firstDay, lastDay, isOn }: { firstDay: string; lastDay: string; isOn: boolean },
): CheckoutCheck {
  const sum = (read: (day: CheckoutDay) => number) => days.reduce((total, day) => total + read(day), 0);
  const sums = {
    completed: sum(({ completed }) => completed),
    matched: sum(({ matched }) => matched),
    differing: sum(({ differing }) => differing),
    orders: sum(({ orders }) => orders),
    seen: sum(({ seen }) => seen),
  };
  return { verdict: isOn ? judge(sums) : "off", firstDay, lastDay, ...sums };
}

function judge({
  completed,
  matched,
  orders,
  seen,
}: Omit<CheckoutDay, "day" | "comparedAt">): CheckoutCheck["verdict"] {
  if (completed - matched > Math.max(FEW_MISSING, SHARE_MISSING * completed)) return "orders-missing";
  if (seen === 0 && orders >= ORDERS_TO_HEAR_OF) return "unheard";
  return completed === 0 ? "quiet" : "agree";
}
