import { z } from "zod";
import { services } from "~/services.server";
import { defineJob } from "./define-job";

/** The longest retention that a merchant may choose is two years. */
const EVENTS_KEPT_MS = 731 * 24 * 3600_000;

export const maintainPartitionsJob = defineJob<"maintain-partitions">(z.object({}), async () => {
  const now = services.clock.now();
  await services.maintenance.maintainEventPartitions(now, new Date(now.getTime() - EVENTS_KEPT_MS));
});
