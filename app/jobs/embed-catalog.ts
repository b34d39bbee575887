import { z } from "zod";
import { embedCatalog } from "~/domain/embeddings/embed-catalog";
import { services } from "~/services.server";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

/** Vectors for what has changed. What the provider cannot do now is tried again later, at growing intervals. */
export const embedCatalogJob = defineJob<"embed-catalog">(z.object({ shopId: z.string() }), ({ shopId }) =>
  withInstalledShop(shopId, async (shop, { embeddings: store, embeddingAccess: access, lexicalCatalog: catalog }) => {
    const { jobs, logger } = services;
    const outcome = await embedCatalog({ store, access, catalog }, shop.settings);
    logger.info({ shop: shop.domain, ...outcome }, "embedded the catalogue");
    if (outcome.status === "more") await jobs.enqueue("embed-catalog", { shopId });
  }),
);
