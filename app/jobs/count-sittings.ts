import { z } from "zod";
import { recountSittings } from "~/domain/conversations/sittings/recount-sittings";
import { services } from "~/services.server";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

/** Of each shop and run: a large backlog must not keep the other shops waiting. */
const MOST = 5000;

/** Every five minutes: what was said, ordered or rated since is counted, so that pages have little left to count. */
export const countSittingsJob = defineJob<"count-sittings">(z.object({}), async () => {
  for (const { id } of await services.shops.listInstalled()) {
    await withInstalledShop(id, async (shop, { sittings }) => {
      await recountSittings(sittings, shop, MOST);
    });
  }
});
