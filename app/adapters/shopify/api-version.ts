/** Version of both GraphQL APIs and of the webhooks; shopify.app.toml says the same. Order.cartToken needs it. */
export const SHOPIFY_API_VERSION = "2026-07";
