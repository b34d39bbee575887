import type { Clock } from "~/ports/clock";
import type { ModelKeyStore } from "~/ports/model-key-store";
import type { SessionVault } from "~/ports/session-vault";
import type { ShopConnection } from "~/ports/shop-connection";
import type { Shop, ShopStore } from "~/ports/shop-store";

type Dependencies = {
  shops: ShopStore;
  sessions: SessionVault;
  modelKeys: ModelKeyStore;
  connection: ShopConnection;
  clock: Clock;
};

/**
 * The merchant removed the app: its tokens are dead, so they go, and so does the merchant's
 * own key for a language model; other data stays until `shop/redact`, 48 hours later. A delivery
 * may come after the merchant has installed the app anew; a token that works proves that, and it is ignored.
 */
export async function uninstallShop(
  { shops, sessions, modelKeys, connection, clock }: Dependencies,
  shop: Shop,
): Promise<"uninstalled" | "ignored"> {
  if (await connection.isAlive()) return "ignored";

  await sessions.forgetShop(shop.domain);
  await modelKeys.remove();
  await shops.markUninstalled(shop.id, clock.now());
  return "uninstalled";
}
