import type { Clock } from "~/ports/clock";
import type { ErasureCounts, PrivacyStore } from "~/ports/privacy-store";
import type { Shop } from "~/ports/shop-store";

const DAY_MS = 24 * 3600_000;

/** Erases what is older than the shop's own retention. */
export async function applyRetention(
  { privacy, clock }: { privacy: PrivacyStore; clock: Clock },
  shop: Pick<Shop, "settings">,
): Promise<ErasureCounts> {
  const until = new Date(clock.now().getTime() - shop.settings.retentionDays * DAY_MS);
  return privacy.eraseBefore(until);
}
