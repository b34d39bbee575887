import type { Shop } from "~/ports/shop-store";
import { services, type ShopServices } from "~/services.server";

export type ShopWork = (shop: Shop, ofShop: ShopServices) => Promise<void>;

/** Runs a job's work for its shop. A shop that has gone meanwhile has nothing left to do: the job ends quietly. */
export async function withInstalledShop(shopId: string, work: ShopWork): Promise<void> {
  const shop = await services.shops.findById(shopId);
  if (!shop?.isInstalled) {
    services.logger.info({ shopId }, "skipped a job: the shop is not installed");
    return;
  }
  await work(shop, services.forShop(shop));
}
