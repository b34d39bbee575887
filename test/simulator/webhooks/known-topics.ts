/** Topics that the local Shopify sends; subscriptions to others are accepted and stay quiet. */
const SENT_TOPICS = [
  "app/scopes_update",
  "app/uninstalled",
  "bulk_operations/finish",
  "carts/create",
  "carts/update",
  "checkouts/create",
  "checkouts/update",
  "collections/create",
  "collections/delete",
  "collections/update",
  "inventory_levels/update",
  "orders/cancelled",
  "orders/create",
  "orders/fulfilled",
  "orders/paid",
  "orders/updated",
  "products/create",
  "products/delete",
  "products/update",
  "refunds/create",
  "shop/update",
  "variants/in_stock",
  "variants/out_of_stock",
];

/** `ORDERS_CREATE` -> `orders/create`; the enum alone does not say where the slash goes. */
export function topicFromEnum(name: string): string {
  const known = SENT_TOPICS.find((topic) => topic.replaceAll("/", "_").toUpperCase() === name);
  return known ?? name.toLowerCase().replace(/_([a-z]+)$/, "/$1");
}
