import type { ShopConnection } from "~/ports/shop-connection";
import type { Shop, ShopStore } from "~/ports/shop-store";
import { publishShopConfig } from "./publish-shop-config";

/** What a shop needs once: the metafield that orders carry the conversation in, and the settings in its pages. */
export async function configureShop(
  { connection, shops }: { connection: ShopConnection; shops: ShopStore },
  shop: Shop,
  apiOrigin: string,
): Promise<void> {
  await connection.ensureSessionMetafield();
  await publishShopConfig({ connection }, shop, apiOrigin);
  await shops.noteSetup(shop.id, "configured");
}
