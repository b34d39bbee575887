import { shopSettingsSchema } from "~/contracts/shop-settings";
import type { Clock } from "~/ports/clock";
import type { Ids } from "~/ports/ids";
import type { JobQueue } from "~/ports/job-queue";
import type { ShopConnection } from "~/ports/shop-connection";
import type { Shop, ShopStore } from "~/ports/shop-store";

type Dependencies = { shops: ShopStore; connection: ShopConnection; jobs: JobQueue; ids: Ids; clock: Clock };

/**
 * Makes sure that the shop which has just authenticated is known, and starts its set-up when it is new or back again.
 * Runs after every token exchange, often twice at once: jobs of the same key replace each other.
 */
export async function ensureShop({ shops, connection, jobs, ids, clock }: Dependencies): Promise<Shop> {
  const profile = await connection.readProfile();
  const { shop, change } = await shops.saveInstalled(profile, {
    id: ids.random(),
    experimentSalt: ids.random(),
    settings: shopSettingsSchema.parse({}),
    now: clock.now(),
  });
  // Not configured yet: the set-up is under way, or the process died before it was queued.
  if (change === "unchanged" && shop.setup.configured === true) return shop;

  const [shopId, key] = [shop.id, shop.id];
  await jobs.enqueue("configure-shop", { shopId }, { key });
  await jobs.enqueue("sync-catalog", { shopId, reason: "install" }, { key });
  await jobs.enqueue("sync-knowledge", { shopId }, { key });
  await jobs.enqueue("reconcile-shop", { shopId }, { key });
  return shop;
}
