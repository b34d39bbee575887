import type { JobQueue } from "~/ports/job-queue";
import type { OrderStore, RefundFacts } from "~/ports/order-store";
import type { Shop } from "~/ports/shop-store";
import { applyRefunds } from "./merge-order";
import { requestRollUp } from "./request-roll-up";

/** Subtracts a refund. It may come before its order: then it waits, and `recordOrder` finds it. Repeating it is harmless. */
export async function recordRefund(
  { orders, jobs }: { orders: OrderStore; jobs: JobQueue },
  shop: Pick<Shop, "id" | "timezone">,
  refund: RefundFacts,
): Promise<"subtracted" | "waiting-for-order"> {
  const record = await orders.change(
    refund.orderId,
    [refund],
    (before, known) => before && applyRefunds(before, known),
  );
  if (!record) return "waiting-for-order";

  await requestRollUp(jobs, shop, record.facts.placedAt);
  return "subtracted";
}
