import { z } from "zod";
import { writeNightlyFiles } from "~/domain/exports/write-nightly-files";
import { services } from "~/services.server";
import { defineJob } from "./define-job";

/** Nightly, for shops that want it. One shop's trouble keeps nobody else's files; the job fails at the end and is tried again. */
export const writeNightlyExportsJob = defineJob<"write-nightly-exports">(z.object({}), async () => {
  const { shops, clock, exportShelf, logger } = services;
  const errors: unknown[] = [];
  for (const shop of await shops.listInstalled()) {
    if (!shop.settings.nightlyExport) continue;
    try {
      await writeNightlyFiles({ exports: services.forShop(shop).exports, exportShelf, clock }, shop);
    } catch (error) {
      logger.error({ shop: shop.domain, error }, "the nightly files of a shop were not written");
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `the nightly files of ${errors.length} shops are missing`);
});
