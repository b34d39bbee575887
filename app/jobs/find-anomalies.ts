import { z } from "zod";
import { findAnomalies } from "~/domain/analytics/find-anomalies";
import { services } from "~/services.server";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

/** Each shop on its own, so that one shop's trouble is tried again alone. */
export const findAnomaliesJob = defineJob<"find-anomalies">(z.object({ shopId: z.string() }), ({ shopId }) =>
  withInstalledShop(shopId, async (shop, { rollups, anomalies }) => {
    await findAnomalies({ rollups, anomalies, clock: services.clock }, shop);
  }),
);
