import { z } from "zod";
import { addDays, dayOf } from "~/lib/shop-calendar";
import { services } from "~/services.server";
import { defineJob } from "./define-job";

/** Hourly: the day that has just ended somewhere in the world, and the present one, in each shop's own calendar. */
export const rollUpAllShopsJob = defineJob<"roll-up-all-shops">(z.object({}), async () => {
  const now = services.clock.now();
  for (const { id: shopId, timezone } of await services.shops.listInstalled()) {
    const today = dayOf(now, timezone);
    for (const day of [addDays(today, -1), today]) {
      await services.jobs.enqueue("roll-up-day", { shopId, day }, { key: `${shopId}:${day}` });
    }
  }
});
