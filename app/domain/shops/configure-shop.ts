import type { ShopConnection } from "~/ports/shop-connection";
import type { Shop } from "~/ports/shop-store";
import { publishShopConfig } from "./publish-shop-config";

/** What a shop needs once: the metafield that orders carry the conversation in, and the settings in its pages. */
export async function configureShop(
  { connection }: { connection: ShopConnection },
  shop: Shop,
  apiOrigin: string,
): Promise<void> {
  await connection.ensureSessionMetafield();
  await publishShopConfig({ connection }, shop, apiOrigin);
}
