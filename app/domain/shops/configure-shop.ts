import type { ExperimentStore } from "~/ports/experiment-store";
import type { ReasonLearningStore } from "~/ports/reason-learning-store";
import type { PixelSettings, ShopConnection } from "~/ports/shop-connection";
import type { Shop, ShopStore } from "~/ports/shop-store";
import { publishShopConfig } from "./publish-shop-config";

/** What a shop needs once: the metafield that orders carry the conversation in, the settings in its pages, the web pixel. */
export async function configureShop(
  {
    connection,
    experiments,
    reasonLearning,
    shops,
  }: {
    connection: ShopConnection;
    experiments: ExperimentStore;
    reasonLearning: ReasonLearningStore;
    shops: ShopStore;
  },
  shop: Shop,
  { apiOrigin, pixel }: { apiOrigin: string; pixel: PixelSettings },
): Promise<void> {
  await connection.ensureSessionMetafield();
  await publishShopConfig({ connection, experiments, reasonLearning }, shop, apiOrigin);
  await shops.noteSetup(shop.id, "configured");
  // Last, since it is a cross-check: whatever keeps it from running keeps the shop from nothing else.
  if (await connection.ensurePixel(pixel)) await shops.noteSetup(shop.id, "pixel");
}
