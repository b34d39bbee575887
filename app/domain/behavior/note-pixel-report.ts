import type { PixelReport } from "~/contracts/pixel-report";
import { currencyDigits, type Money } from "~/lib/money";
import type { CheckoutStore } from "~/ports/checkout-store";
import type { Clock } from "~/ports/clock";
import { isCrawler } from "./is-crawler";

/**
 * Keeps what the web pixel says of a checkout. Dated by our own clock: the device's may be anything, and a report is sent in
 * the moment that it tells of.
 */
export async function notePixelReport(
  { checkouts, clock }: { checkouts: CheckoutStore; clock: Clock },
  { kind, checkout, order, total, currency }: PixelReport,
  userAgent: string | null,
): Promise<void> {
  if (isCrawler(userAgent)) return;
  const isCompleted = kind === "completed";
  await checkouts.note(
    {
      ...{ token: checkout, kind },
      orderId: isCompleted ? (/\d+$/.exec(order ?? "")?.[0] ?? null) : null,
      total: isCompleted ? toMoney(total, currency) : null,
    },
    clock.now(),
  );
}

/** Pixels give amounts as numbers: 12.3 is $12.30. Null where the code is no currency. */
function toMoney(total: number | null, currency: string | null): Money | null {
  if (total === null || currency === null) return null;
  return { amount: Math.round(total * 10 ** currencyDigits(currency)), currency };
}
