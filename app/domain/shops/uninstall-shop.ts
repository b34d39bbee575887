import type { Clock } from "~/ports/clock";
import type { SessionVault } from "~/ports/session-vault";
import type { Shop, ShopStore } from "~/ports/shop-store";

type Dependencies = { shops: ShopStore; sessions: SessionVault; clock: Clock };

/**
 * The merchant removed the app: its tokens are dead, so they go; data stays until `shop/redact`, 48 hours later. A delivery
 * that is older than the present installation (`triggeredAt`) came late and is ignored.
 */
export async function uninstallShop(
  { shops, sessions, clock }: Dependencies,
  shop: Shop,
  triggeredAt: Date | null,
): Promise<"uninstalled" | "ignored"> {
  if (triggeredAt !== null && triggeredAt < shop.installedAt) return "ignored";

  await sessions.forgetShop(shop.domain);
  await shops.markUninstalled(shop.id, clock.now());
  return "uninstalled";
}
