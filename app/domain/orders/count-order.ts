import { dayOf } from "~/lib/shop-calendar";
import type { JobQueue } from "~/ports/job-queue";
import type { OrderRecord } from "~/ports/order-store";
import type { Shop } from "~/ports/shop-store";
import type { VisitStore } from "~/ports/visit-store";
import { requestRollUp } from "./request-roll-up";

export type OrderShop = Pick<Shop, "id" | "timezone" | "isDevelopment">;

/** Whoever ordered was there on that day, whether or not the beacon saw it. */
export async function countOrder(
  { visits, jobs }: { visits: VisitStore; jobs: JobQueue },
  shop: OrderShop,
  { join, facts: { isTest, placedAt } }: OrderRecord,
): Promise<void> {
  if (join && (!isTest || shop.isDevelopment)) {
    await visits.markDay(join.visitorId, dayOf(placedAt, shop.timezone), "checkedOut");
  }
  await requestRollUp(jobs, shop, placedAt);
}
