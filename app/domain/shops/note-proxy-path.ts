import type { JobQueue } from "~/ports/job-queue";
import type { Shop, ShopStore } from "~/ports/shop-store";

/** The prefixes that Shopify lets a merchant choose from, and a subpath of their own. */
const PROXY_PATH = /^\/(?:apps|a|community|tools)\/[\w-]{1,30}$/;

/**
 * A merchant may move the app proxy to another path; Shopify's signature names the one that a request came by. Keeps it and
 * has it printed into the shop's pages.
 */
export async function noteProxyPath(
  { shops, jobs }: { shops: ShopStore; jobs: JobQueue },
  shop: Pick<Shop, "id" | "proxyPath">,
  path: string,
): Promise<void> {
  if (path === shop.proxyPath || !PROXY_PATH.test(path)) return;
  await shops.saveProxyPath(shop.id, path);
  await jobs.enqueue("configure-shop", { shopId: shop.id }, { key: shop.id });
}
