import { z } from "zod";
import { syncKnowledge } from "~/domain/knowledge/sync-knowledge";
import { services } from "~/services.server";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

export const syncKnowledgeJob = defineJob<"sync-knowledge">(z.object({ shopId: z.string() }), ({ shopId }) =>
  withInstalledShop(shopId, async (shop, { knowledgeSource: source, knowledgeIndex: index, syncRuns: runs }) => {
    const { clock, ids } = services;
    await syncKnowledge({ source, index, runs, clock, ids }, shop);
  }),
);
