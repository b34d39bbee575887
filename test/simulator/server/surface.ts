import type { ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";

/**
 * Which of Shopify's hosts a request is for. On localhost: `<handle>.localhost:<port>` a storefront,
 * `admin.localhost:<port>` the admin, `cdn.localhost:<port>` the CDN. Servers call 127.0.0.1 with `x-forwarded-host`
 * set to the real host name; browser tests may use the real names by resolver rules.
 */
export type Target = { kind: "shop"; shop: ShopState } | { kind: "admin" } | { kind: "cdn" };

/** One part of Shopify (Ajax cart, app proxy, Admin API...). Null: not mine, ask the next. The request's URL is the one the client saw. */
export type Surface = (request: Request, target: Target, context: SimulatorContext) => Promise<Response | null>;
