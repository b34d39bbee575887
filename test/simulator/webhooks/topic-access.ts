import type { ShopState } from "../state/entities.ts";
import { withImpliedScopes } from "../graphql/access-rules.ts";

/** Topics that reach an app whatever its scopes, and after it was uninstalled. */
export const LIFECYCLE_TOPICS: ReadonlySet<string> = new Set([
  "app/uninstalled",
  "customers/data_request",
  "customers/redact",
  "shop/redact",
]);

/** By the topic's first part; one of the scopes is enough. Topics without an entry need none. */
const SCOPES_BY_RESOURCE: Record<string, readonly string[]> = {
  products: ["read_products"],
  collections: ["read_products"],
  variants: ["read_products"],
  inventory_levels: ["read_inventory"],
  inventory_items: ["read_inventory", "read_products"],
  carts: ["read_orders"],
  checkouts: ["read_orders"],
  orders: ["read_orders"],
  refunds: ["read_orders"],
  returns: ["read_returns"],
  customers: ["read_customers"],
  discounts: ["read_discounts"],
  themes: ["read_themes"],
  locales: ["read_locales"],
  markets: ["read_markets"],
};

/** Whether Shopify tells this app about the topic: it is installed and holds the scope that the topic needs. */
export function mayReceive(topic: string, shop: ShopState, clientId: string): boolean {
  if (LIFECYCLE_TOPICS.has(topic)) return true;
  const installation = shop.installations.get(clientId);
  if (!installation) return false;

  const needed = SCOPES_BY_RESOURCE[topic.split("/")[0] ?? ""];
  if (!needed) return true;
  const granted = withImpliedScopes(installation.grantedScopes);
  return needed.some((scope) => granted.has(scope));
}
