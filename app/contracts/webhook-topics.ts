/** Every topic that the app subscribes to in shopify.app.toml; each has a route and a handler of its own. */
export const WEBHOOK_TOPICS = [
  "app/uninstalled",
  "app/scopes_update",
  "shop/update",
  "products/create",
  "products/update",
  "products/delete",
  "collections/create",
  "collections/update",
  "collections/delete",
  "variants/in_stock",
  "variants/out_of_stock",
  "bulk_operations/finish",
  "checkouts/create",
  "orders/create",
  "orders/paid",
  "orders/updated",
  "orders/cancelled",
  "refunds/create",
  "customers/data_request",
  "customers/redact",
  "shop/redact",
] as const;

export type WebhookTopic = (typeof WEBHOOK_TOPICS)[number];
