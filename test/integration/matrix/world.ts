import { createHmac } from "node:crypto";
import { mintVisitorToken } from "~/http/visitor-token";
import type { Shop } from "~/ports/shop-store";
import { startApp, type TestApp } from "../start-app.ts";

/** What stands in alpha's rows and may be in nobody else's answer. */
export const SECRET_OF_ALPHA = "the-secret-of-alpha";

export type World = {
  app: TestApp;
  /** Sells, and has a conversation whose id and text carry its secret. */
  alpha: Shop;
  /** Another tenant. */
  beta: Shop;
  /** Has removed the app. */
  gone: Shop;
  tokenFor(shop: Pick<Shop, "id">, visitorId?: string): Promise<string>;
  /** A query as Shopify's app proxy signs it. */
  signedQuery(handle: string, changes?: Record<string, string>): string;
  /** Rows of every table, except the rate limiter's counters. */
  countRows(): Promise<Record<string, number>>;
};

/** Three shops in front of the whole app: one with secrets, one that must not see them, one that has left. */
export async function openWorld(): Promise<World> {
  // As in production, where the framework keeps its errors' stacks to itself.
  const app = await startApp({
    mode: "production",
    shops: [{ handle: "alpha", content: "demo" }, { handle: "beta" }, { handle: "gone" }],
  });
  for (const handle of ["alpha", "beta", "gone"]) await app.install(handle);
  await app.settle();
  await app.sim("uninstall", { shop: "gone" });
  await app.settle();

  const { services } = app;
  const shopOf = async (handle: string) => {
    const shop = await services.shops.findByDomain(`${handle}.myshopify.com`);
    if (!shop) throw new Error(`${handle} is not known`);
    return shop;
  };
  const [alpha, beta, gone] = [await shopOf("alpha"), await shopOf("beta"), await shopOf("gone")];
  await services.shops.saveSettings(alpha.id, { ...alpha.settings, greeting: SECRET_OF_ALPHA });
  const { conversations } = services.forShop(alpha);
  const visitor = { id: `visitor-${SECRET_OF_ALPHA}`, isPreview: false };
  const now = services.clock.now();
  await conversations.ensureVisitor({ ...visitor, customerId: null, now });
  await conversations.create({ id: SECRET_OF_ALPHA, visitorId: visitor.id, isPreview: false, startedAt: now });
  await conversations.appendMessage({
    ...{ id: `message-${SECRET_OF_ALPHA}`, conversationId: SECRET_OF_ALPHA, from: "shopper", name: null },
    ...{ text: SECRET_OF_ALPHA, blocks: [], createdAt: now },
  });

  const { rows: tables } = await services.database.pool.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema IN ('public', 'search', 'events', 'graphile_worker') AND table_type = 'BASE TABLE'
       AND table_name NOT IN ('rate_limit', '_prisma_migrations') AND table_name !~ '^event_|^_private_known_crontabs'`,
  );
  const count = tables
    .map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM ${name}`)
    .join(" UNION ALL ");

  return {
    ...{ app, alpha, beta, gone },
    tokenFor: (shop, visitorId = services.ids.random()) =>
      mintVisitorToken(
        { shopId: shop.id, visitorId, customerId: null, isPreview: false },
        { secret: services.config.visitorTokenSecret },
      ),
    signedQuery(handle, changes = {}) {
      const parameters = {
        shop: `${handle}.myshopify.com`,
        logged_in_customer_id: "",
        path_prefix: "/apps/shopwalker",
        timestamp: String(Math.floor(Date.now() / 1000)),
        ...changes,
      };
      const text = Object.entries(parameters)
        .map(([name, value]) => `${name}=${value}`)
        .sort()
        .join("");
      const signature = createHmac("sha256", app.apiSecret).update(text).digest("hex");
      return new URLSearchParams({ ...parameters, signature }).toString();
    },
    async countRows() {
      const { rows } = await services.database.pool.query<{ name: string; rows: number }>(count);
      return Object.fromEntries(rows.map(({ name, rows: number }) => [name, number]));
    },
  };
}
