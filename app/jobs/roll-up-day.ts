import { z } from "zod";
import { rollUpShop } from "~/domain/analytics/roll-up-shop";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

const payloadSchema = z.object({ shopId: z.string(), day: z.iso.date() });

/** Rolls up the day, and every other one that has changed meanwhile. */
export const rollUpDayJob = defineJob<"roll-up-day">(payloadSchema, ({ shopId, day }) =>
  withInstalledShop(shopId, (shop, { rollups }) => rollUpShop(rollups, shop, { days: [day] })),
);
