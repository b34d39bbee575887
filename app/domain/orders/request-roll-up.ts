import { dayOf } from "~/lib/shop-calendar";
import type { JobQueue } from "~/ports/job-queue";
import type { Shop } from "~/ports/shop-store";

/** Bursts become one run: the day is rolled up from scratch, and every other one that has changed. */
export async function requestRollUp(jobs: JobQueue, shop: Pick<Shop, "id" | "timezone">, time: Date): Promise<void> {
  const day = dayOf(time, shop.timezone);
  await jobs.enqueue("roll-up-day", { shopId: shop.id, day }, { key: `${shop.id}:${day}`, atMostEverySeconds: 2 });
}
