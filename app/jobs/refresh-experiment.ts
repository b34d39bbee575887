import { z } from "zod";
import { refreshResults } from "~/domain/experiments/refresh-results";
import { services } from "~/services.server";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

const payloadSchema = z.object({ shopId: z.string(), experimentId: z.string() });

/** Somebody looks at results that are not of now: they are worked out anew, and found there by the next look. */
export const refreshExperimentJob = defineJob<"refresh-experiment">(payloadSchema, ({ shopId, experimentId }) =>
  withInstalledShop(shopId, async (shop, { experiments }) => {
    const experiment = await experiments.find(experimentId);
    if (experiment === null || experiment.status === "draft") return;
    await refreshResults({ experiments, clock: services.clock }, shop, experiment);
  }),
);
