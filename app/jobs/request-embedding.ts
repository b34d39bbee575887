import type { Shop } from "~/ports/shop-store";
import { services } from "~/services.server";

/** Bursts of changes become one run. */
const AT_MOST_EVERY_SECONDS = 60;

/** After products have changed: their vectors are made anew, where the shop has any. */
export async function requestEmbedding({ id: shopId, settings }: Pick<Shop, "id" | "settings">): Promise<void> {
  if (!settings.embeddings) return;
  await services.jobs.enqueue("embed-catalog", { shopId }, { key: shopId, atMostEverySeconds: AT_MOST_EVERY_SECONDS });
}
