import { z } from "zod";
import { withdrawAll } from "~/domain/discounts/withdraw-discounts";
import { services } from "~/services.server";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

/** After a merchant has turned discounts off: codes that were not used yet stop working. */
export const withdrawDiscountsJob = defineJob<"withdraw-discounts">(
  z.object({ shopId: z.string(), actor: z.string() }),
  ({ shopId, actor }) =>
    withInstalledShop(shopId, async (_shop, ofShop) => {
      await withdrawAll({ ...ofShop, clock: services.clock }, actor);
    }),
);
