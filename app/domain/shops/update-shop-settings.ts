import { type ShopSettings, shopSettingsSchema } from "~/contracts/shop-settings";
import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { ExperimentStore } from "~/ports/experiment-store";
import type { Ids } from "~/ports/ids";
import type { ReasonLearningStore } from "~/ports/reason-learning-store";
import type { ShopConnection } from "~/ports/shop-connection";
import type { Shop, ShopStore } from "~/ports/shop-store";
import { publishShopConfig } from "./publish-shop-config";

type Dependencies = {
  shops: ShopStore;
  connection: ShopConnection;
  experiments: ExperimentStore;
  reasonLearning: ReasonLearningStore;
  audit: AuditLog;
  ids: Ids;
  clock: Clock;
};

/**
 * Saves the whole settings and prints them into the shop's pages. Throws a ZodError for settings that are not valid, and
 * AppError `upstream-unavailable` where they were saved but Shopify could not be told: saving again repairs that.
 */
export async function updateShopSettings(
  { shops, connection, experiments, reasonLearning, audit, ids, clock }: Dependencies,
  shop: Shop,
  change: { settings: unknown; actor: string; apiOrigin: string },
): Promise<ShopSettings> {
  const settings = shopSettingsSchema.parse(change.settings);
  // Dealt anew for everybody: with the old salt, some would go on in the arm that they have been in and others not.
  const isDealtAnew = settings.holdoutShare !== shop.settings.holdoutShare;
  const experiment = isDealtAnew ? { salt: ids.random(), startedAt: clock.now() } : undefined;
  await shops.saveSettings(shop.id, settings, experiment);
  await audit.record({
    actor: change.actor,
    action: "settings.updated",
    detail: { changed: changedKeys(shop.settings, settings) },
  });
  await publishShopConfig(
    { connection, experiments, reasonLearning },
    { ...shop, settings, experimentSalt: experiment?.salt ?? shop.experimentSalt },
    change.apiOrigin,
  );
  return settings;
}

function changedKeys(before: ShopSettings, after: ShopSettings): string[] {
  const keys = shopSettingsSchema.keyof().options;
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
