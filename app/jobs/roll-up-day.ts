import { z } from "zod";
import { rollUpDay } from "~/domain/analytics/roll-up-day";
import { services } from "~/services.server";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

const payloadSchema = z.object({ shopId: z.string(), day: z.iso.date() });

export const rollUpDayJob = defineJob<"roll-up-day">(payloadSchema, ({ shopId, day }) =>
  withInstalledShop(shopId, (shop, { rollups }) => rollUpDay({ rollups, clock: services.clock }, shop, day)),
);
