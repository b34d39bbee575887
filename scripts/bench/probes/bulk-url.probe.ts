import { z } from "zod";
import { services } from "~/services.server";
import { answerProbe } from "./answer-probe.ts";

/** Where the result of a finished bulk read is. */
answerProbe(z.object({ shopDomain: z.string(), operationId: z.string() }), async ({ shopDomain, operationId }) => {
  const shop = await services.shops.findByDomain(shopDomain);
  if (!shop) throw new Error(`${shopDomain} is not installed.`);
  const bulk = await services.forShop(shop).catalogSource.getBulkRead(operationId);
  return { url: bulk?.url ?? null };
});
