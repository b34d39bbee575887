import type { Clock } from "~/ports/clock";
import type { ErasureCounts, PrivacyStore } from "~/ports/privacy-store";
import type { ShopConnection } from "~/ports/shop-connection";
import type { Shop } from "~/ports/shop-store";

const DAY_MS = 24 * 3600_000;
/** `shop/redact` comes 48 hours after the app was removed, and is tried again for some hours; later it was lost. */
const REDACT_LOST_AFTER_MS = 7 * DAY_MS;

type Dependencies = { privacy: PrivacyStore; connection: ShopConnection; clock: Clock };

/**
 * Erases what is older than the shop's own retention; everything of a shop that removed the app a week ago, unless it has
 * come back meanwhile, which a token that works proves.
 */
export async function applyRetention(
  { privacy, connection, clock }: Dependencies,
  shop: Pick<Shop, "settings" | "uninstalledAt">,
): Promise<{ scope: "old" | "shop"; erased: ErasureCounts }> {
  const now = clock.now().getTime();
  const goneForMs = shop.uninstalledAt === null ? 0 : now - shop.uninstalledAt.getTime();
  if (goneForMs > REDACT_LOST_AFTER_MS && !(await connection.isAlive())) {
    return { scope: "shop", erased: await privacy.eraseShop() };
  }
  const until = new Date(now - shop.settings.retentionDays * DAY_MS);
  return { scope: "old", erased: await privacy.eraseBefore(until) };
}
