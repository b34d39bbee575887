/**
 * The composition root: the only file that knows which adapter serves which port. It reads like a table of contents;
 * whatever belongs to one shop is handed out by `forShop`, so that there is no unscoped call.
 */
import { createAesSecretBox } from "./adapters/crypto/aes-secret-box";
import { createSmtpMailer } from "./adapters/mail/smtp-mailer";
import { openDatabase } from "./adapters/postgres/open-database";
import { createPostgresRateLimiter } from "./adapters/postgres/postgres-rate-limiter";
import { createPostgresShopStore } from "./adapters/postgres/postgres-shop-store";
import { createPrismaSessionStorage } from "./adapters/postgres/prisma-session-storage";
import { createShopLock } from "./adapters/postgres/shop-lock";
import { createPostgresFanOut } from "./adapters/pubsub/postgres-fan-out";
import { createGraphileJobQueue } from "./adapters/queue/graphile-job-queue";
import { refreshAccessToken } from "./adapters/shopify/refresh-access-token";
import { createRefreshingSessionStorage } from "./adapters/shopify/refreshing-session-storage";
import { createShopifyAddresses } from "./adapters/shopify/shopify-addresses";
import { createShopifyClient } from "./adapters/shopify/shopify-client";
import { createShopifyFetch } from "./adapters/shopify/shopify-fetch";
import { createShopifyShopConnection } from "./adapters/shopify/shopify-shop-connection";
import { createRandomIds } from "./adapters/system/random-ids";
import { createSystemClock } from "./adapters/system/system-clock";
import { createPinoLogger } from "./adapters/telemetry/pino-logger";
import { type Config, readConfig } from "./config/read-config";
import { createShopify } from "./shopify.server";

export type Services = ReturnType<typeof createServices>;

function createServices(config: Config) {
  const platform = createPlatform(config);
  const shopify = createShopifyAccess(config, platform);

  return {
    ...platform,
    ...shopify,
    config,
    /** Everything of one shop. `shop` comes from a verified signature. */
    forShop: (shop: { id: string; domain: string }) => createShopServices(shop, { platform, shopify }),
    async close() {
      await platform.fanOut.close();
      await shopify.shopLock.close();
      await platform.database.close();
    },
  };
}

/** What every part stands on. */
function createPlatform(config: Config) {
  const logger = createPinoLogger(config.logLevel);
  const onError = (error: Error) => logger.warn({ error }, "a database connection broke");
  const { url, poolSize } = config.database;
  const database = openDatabase({ url, poolSize, onError });

  return {
    logger,
    database,
    clock: createSystemClock(),
    ids: createRandomIds(),
    secretBox: createAesSecretBox(config.encryptionKeys),
    jobs: createGraphileJobQueue(database.pool),
    fanOut: createPostgresFanOut({ pool: database.pool, url, logger }),
    rateLimiter: createPostgresRateLimiter(database.pool),
    mailer: createSmtpMailer(config.mail),
    shops: createPostgresShopStore(database),
  };
}
type Platform = ReturnType<typeof createPlatform>;

/** The way to Shopify: addresses, tokens, the library. */
function createShopifyAccess(config: Config, { database, logger, secretBox, shops }: Platform) {
  const { apiKey, apiSecret, appUrl, local } = config.shopify;
  const addresses = createShopifyAddresses(local);
  const shopifyFetch = createShopifyFetch(addresses);
  const shopLock = createShopLock({ url: config.database.url, onError: (error) => logger.warn({ error }, "lock") });
  const sessions = createRefreshingSessionStorage({
    inner: createPrismaSessionStorage(database, secretBox),
    withShopLock: (shopDomain, work) => shopLock.withLock(shopDomain, work),
    refresh: (session, token) => refreshAccessToken({ apiKey, apiSecret, fetch: shopifyFetch }, session, token),
    onRefused: (shopDomain) => shops.setNeedsReauth(shopDomain, true),
    logger,
  });

  return {
    addresses,
    shopifyFetch,
    shopLock,
    sessions,
    shopify: createShopify({ apiKey, apiSecret, appUrl, addresses, fetch: shopifyFetch, sessionStorage: sessions }),
  };
}
type ShopifyAccess = ReturnType<typeof createShopifyAccess>;

function createShopServices(
  shop: { id: string; domain: string },
  { platform, shopify }: { platform: Platform; shopify: ShopifyAccess },
) {
  const access = {
    shopDomain: shop.domain,
    fetch: shopify.shopifyFetch,
    getAccessToken: (isRefused: boolean) => shopify.sessions.getAccessToken(shop.domain, isRefused),
    logger: platform.logger,
  };
  const admin = createShopifyClient({ ...access, api: "admin" });
  const storefront = createShopifyClient({ ...access, api: "storefront" });

  return { admin, connection: createShopifyShopConnection(admin, storefront) };
}
export type ShopServices = ReturnType<typeof createShopServices>;

export const services = createServices(readConfig());
