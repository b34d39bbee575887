/**
 * The composition root: the only file that knows which adapter serves which port. It reads like a table of contents;
 * whatever belongs to one shop is handed out by `forShop`, so that there is no unscoped call.
 */
import { createAesSecretBox } from "./adapters/crypto/aes-secret-box";
import { createSmtpMailer } from "./adapters/mail/smtp-mailer";
import { openEmbeddingAccess } from "./adapters/openai/open-embedding-access";
import { createModelEndpoints, openModelAccess } from "./adapters/openai/open-model-access";
import { createCatalogVocabularyCache } from "./adapters/postgres/catalog-vocabulary-cache";
import { createEmbeddedCatalogSearch, createEmbeddingMemory } from "./adapters/postgres/embedded-catalog-search";
import { createEmbeddingShelf } from "./adapters/postgres/embedding-shelf";
import { openDatabase } from "./adapters/postgres/open-database";
import { createPostgresAgentTrail } from "./adapters/postgres/postgres-agent-trail";
import { createPostgresAnomalyStore } from "./adapters/postgres/postgres-anomaly-store";
import { createPostgresAuditLog } from "./adapters/postgres/postgres-audit-log";
import { createPostgresCartJournal, listShopsWithCutOffWrites } from "./adapters/postgres/postgres-cart-journal";
import { createCuratedAnswerCache } from "./adapters/postgres/curated-answer-cache";
import { createPostgresCatalogIndex } from "./adapters/postgres/postgres-catalog-index";
import { createPostgresCatalogSearch } from "./adapters/postgres/postgres-catalog-search";
import { createPostgresCheckoutStore } from "./adapters/postgres/postgres-checkout-store";
import { createPostgresCohortSource } from "./adapters/postgres/postgres-cohort-source";
import { createPostgresConversationStore } from "./adapters/postgres/postgres-conversation-store";
import { createPostgresCuratedAnswerStore } from "./adapters/postgres/postgres-curated-answer-store";
import { createPostgresDemandLog } from "./adapters/postgres/postgres-demand-log";
import { createPostgresDiscountStore } from "./adapters/postgres/postgres-discount-store";
import { createPostgresEmbeddingStore } from "./adapters/postgres/postgres-embedding-store";
import { createPostgresExperimentStore } from "./adapters/postgres/postgres-experiment-store";
import { createApiTokenFinder, createPostgresApiTokenStore } from "./adapters/postgres/postgres-api-token-store";
import { createPostgresExportSource } from "./adapters/postgres/postgres-export-source";
import { createFolderExportShelf } from "./adapters/files/folder-export-shelf";
import { createEventWriter } from "./adapters/postgres/event-writer";
import { createPostgresEventStore } from "./adapters/postgres/postgres-event-store";
import { createPostgresGoalStore } from "./adapters/postgres/postgres-goal-store";
import { createPostgresKnowledgeIndex } from "./adapters/postgres/postgres-knowledge-index";
import { createPostgresKnowledgeSearch } from "./adapters/postgres/postgres-knowledge-search";
import { createPostgresMaintenance } from "./adapters/postgres/postgres-maintenance";
import { createPostgresInboxStore } from "./adapters/postgres/postgres-inbox-store";
import { createPostgresMerchandisingStore } from "./adapters/postgres/postgres-merchandising-store";
import { createPostgresModelKeyStore } from "./adapters/postgres/postgres-model-key-store";
import { createPostgresModelLedger } from "./adapters/postgres/postgres-model-ledger";
import { createPostgresOpeningFigures } from "./adapters/postgres/postgres-opening-figures";
import { createPostgresOpeningStore } from "./adapters/postgres/postgres-opening-store";
import { createPostgresOrderMatches } from "./adapters/postgres/postgres-order-matches";
import { createPostgresOrderStore } from "./adapters/postgres/postgres-order-store";
import { createPostgresPrivacyRequests } from "./adapters/postgres/postgres-privacy-requests";
import { createPostgresPrivacyStore } from "./adapters/postgres/postgres-privacy-store";
import { createPostgresProductFigures } from "./adapters/postgres/postgres-product-figures";
import { createPostgresRateLimiter } from "./adapters/postgres/postgres-rate-limiter";
import { createPostgresReasonLearningStore } from "./adapters/postgres/postgres-reason-learning-store";
import { createPostgresRollupStore } from "./adapters/postgres/postgres-rollup-store";
import { createPostgresShopStore } from "./adapters/postgres/postgres-shop-store";
import { createPostgresSittingStore } from "./adapters/postgres/postgres-sitting-store";
import { createPostgresSyncRuns } from "./adapters/postgres/postgres-sync-runs";
import { createPostgresTicketStore } from "./adapters/postgres/postgres-ticket-store";
import { createPostgresTurnStore } from "./adapters/postgres/postgres-turn-store";
import { createPostgresVisitStore } from "./adapters/postgres/postgres-visit-store";
import { createPostgresWebhookInbox } from "./adapters/postgres/postgres-webhook-inbox";
import { createPrismaSessionStorage } from "./adapters/postgres/prisma-session-storage";
import { createShopLock } from "./adapters/postgres/shop-lock";
import { createPostgresFanOut } from "./adapters/pubsub/postgres-fan-out";
import { createGraphileJobQueue } from "./adapters/queue/graphile-job-queue";
import { type CronEntry, type JobHandlers, startGraphileRunner } from "./adapters/queue/graphile-runner";
import { keepTokens } from "./adapters/shopify/keep-tokens";
import { createLocalClock } from "./adapters/shopify/local-clock";
import { refreshAccessToken } from "./adapters/shopify/refresh-access-token";
import { createRefreshingSessionStorage } from "./adapters/shopify/refreshing-session-storage";
import { createShopifyAddresses } from "./adapters/shopify/shopify-addresses";
import { createShopifyClient } from "./adapters/shopify/shopify-client";
import { createShopifyCatalogSource } from "./adapters/shopify/shopify-catalog-source";
import { createShopifyCustomerOrders } from "./adapters/shopify/shopify-customer-orders";
import { createShopifyDiscountCodes } from "./adapters/shopify/shopify-discount-codes";
import { createShopifyFetch } from "./adapters/shopify/shopify-fetch";
import { createShopifyKnowledgeSource } from "./adapters/shopify/shopify-knowledge-source";
import { createShopifyOrderSource } from "./adapters/shopify/shopify-order-source";
import { createShopifyShopConnection } from "./adapters/shopify/shopify-shop-connection";
import { createStorefrontClient } from "./adapters/shopify/storefront-client";
import { withBrowserAddresses } from "./adapters/shopify/with-browser-addresses";
import { createMemoryRateLimiter } from "./adapters/system/memory-rate-limiter";
import { createRandomIds } from "./adapters/system/random-ids";
import { createSystemClock } from "./adapters/system/system-clock";
import { createPinoLogger } from "./adapters/telemetry/pino-logger";
import { createPrometheusMetrics } from "./adapters/telemetry/prometheus-metrics";
import { learnInSteps } from "./agent/knowledge/learn-curated-answers";
import { preparePerception } from "./agent/perception/prepare-perception";
import { blendSimilarity } from "./agent/ranking/relevance/blend-similarity";
import { relevance } from "./agent/ranking/relevance/relevance";
import { runTurn } from "./agent/run-turn";
import { browserConfig, type Config, readConfig } from "./config/read-config";
import type { CartDeskContext } from "./domain/carts/cart-desk-context";
import { createCartDesk } from "./domain/carts/create-cart-desk";
import { createDiscountDesk } from "./domain/discounts/create-discount-desk";
import { createOpeningOffers } from "./domain/discounts/create-opening-offers";
import { createShopperMemory } from "./domain/conversations/create-shopper-memory";
import type { TurnWorld } from "./domain/conversations/turn-context";
import { ensureShop } from "./domain/shops/ensure-shop";
import { createHandoffDesk } from "./domain/tickets/create-handoff-desk";
import type { BuyerMarket } from "./ports/storefront";
import type { CartLock } from "./ports/cart-lock";
import type { Clock } from "./ports/clock";
import { createShopify } from "./shopify.server";

export type Services = ReturnType<typeof createServices>;
export type ShopServices = ReturnType<Services["forShop"]>;

/** Which shop; from a verified signature, never from a header, body or Origin. */
type ShopKey = { id: string; domain: string };

function createServices(config: Config) {
  const platform = createPlatform(config);
  const shopify = createShopifyAccess(config, platform);

  return {
    ...platform,
    ...shopify,
    config,
    /** What the admin's browser may know of the configuration. */
    browserConfig: browserConfig(config),
    /** Everything of one shop. */
    forShop: (shop: ShopKey) => ({
      ...createShopifyOfShop(shopify, platform, shop.domain),
      ...createStoresOfShop(platform, shop),
      ...createShopFloor(shopify, platform, shop),
    }),
    /** Only its events: the rest of a shop is more work to open than they are to store. */
    eventsOfShop: (shopId: string) => createPostgresEventStore(platform.database.pool, platform.eventWriter, shopId),
    /** Makes the row of a shop whose token is good. */
    ensureShop: (domain: string) => ensureShop({ ...platform, ...createShopifyOfShop(shopify, platform, domain) }),
    /** Aborted when this process is about to stop: streams end. */
    stopping: new AbortController(),
    /** Starts working on jobs; `handlers` by job name. */
    startRunner: (handlers: JobHandlers, cron: CronEntry[]) =>
      startGraphileRunner({
        ...{ ...platform, ...config.worker, handlers, cron },
        ...{ url: config.database.url, pool: platform.database.pool },
      }),
    async close() {
      platform.clock.close?.();
      await platform.fanOut.close();
      await shopify.shopLock.close();
      await platform.cartLock.close();
      await platform.database.close();
    },
  };
}

/** A bulk result is read while it is being imported. */
const DOWNLOAD_TIMEOUT_MS = 30 * 60_000;

/** What every part stands on. */
function createPlatform(config: Config) {
  const logger = createPinoLogger(config.logLevel);
  const onError = (error: Error) => logger.warn({ error }, "a database connection broke");
  const { url, poolSize } = config.database;
  const database = openDatabase({ url, poolSize, onError });
  const maintenance = createPostgresMaintenance(database.pool);
  const secretBox = createAesSecretBox(config.encryptionKeys);

  return {
    logger,
    database,
    maintenance,
    secretBox,
    clock: createClock(config),
    ids: createRandomIds(),
    jobs: createGraphileJobQueue(database.pool),
    fanOut: createPostgresFanOut({ pool: database.pool, url, logger }),
    rateLimiter: createPostgresRateLimiter(database.pool),
    processRateLimiter: createMemoryRateLimiter(),
    eventWriter: createEventWriter(database.pool),
    exportShelf: createFolderExportShelf(config.exportDir),
    findApiToken: createApiTokenFinder(database.pool),
    mailer: createSmtpMailer(config.mail),
    modelOperator: config.languageModel,
    modelEndpoints: createModelEndpoints(config.languageModel),
    embeddingOperator: config.embeddings,
    // Breakers of their own: a search that does not wait for its vector says nothing about the language model.
    embeddingEndpoints: createModelEndpoints(config.embeddings),
    embeddingMemory: createEmbeddingMemory(),
    embeddingShelf: createEmbeddingShelf(database.pool, (error) =>
      logger.warn({ error }, "the vectors of a shop were not read"),
    ),
    vocabularies: createCatalogVocabularyCache({
      pool: database.pool,
      prepare: (vocabulary) => preparePerception(vocabulary, letOthersWork),
      onError: (error) => logger.warn({ error }, "the words of a shop were not read"),
    }),
    curatedAnswers: createCuratedAnswerCache({
      ...{ pool: database.pool, learnInSteps, pause: letOthersWork },
      onError: (error) => logger.warn({ error }, "a merchant's answers were not learnt"),
    }),
    // Not the shops' lock: whoever writes to a cart may have to wait on a token, with connections of that one.
    cartLock: createShopLock({ url, onError }),
    metrics: createPrometheusMetrics(() => maintenance.countWaitingJobs()),
    shops: createPostgresShopStore(database),
    listShopsWithCutOffWrites: (before: Date) => listShopsWithCutOffWrites(database, before),
    webhooks: createPostgresWebhookInbox(database, secretBox),
    privacyRequests: createPostgresPrivacyRequests(database, secretBox),
  };
}
type Platform = ReturnType<typeof createPlatform>;

function letOthersWork(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Business time: the local Shopify's where there is one, since tests and the demo drive that. */
function createClock({ shopify }: Config): Clock & { close?(): void } {
  return shopify.local === null ? createSystemClock() : createLocalClock(shopify.local.url);
}

/** The way to Shopify: addresses, tokens, the library. */
function createShopifyAccess(config: Config, platform: Platform) {
  const { database, logger, secretBox, shops } = platform;
  const { apiKey, apiSecret, appUrl, local } = config.shopify;
  const addresses = createShopifyAddresses(local);
  const shopifyFetch = createShopifyFetch(addresses);
  const shopifyDownload = createShopifyFetch(addresses, DOWNLOAD_TIMEOUT_MS);
  const onError = (error: Error) => logger.warn({ error }, "a lock's connection broke");
  const shopLock = createShopLock({ url: config.database.url, onError });
  const sessions = createRefreshingSessionStorage({
    inner: createPrismaSessionStorage(database, secretBox),
    withShopLock: (shopDomain, work) => shopLock.withLock(shopDomain, work),
    refresh: (session, token) => refreshAccessToken({ apiKey, apiSecret, fetch: shopifyFetch }, session, token),
    onRefreshed: (shopDomain, isRefused) => shops.setNeedsReauth(shopDomain, isRefused),
    logger,
  });
  const storefrontTokens = keepTokens((shopDomain) => sessions.getAccessToken(shopDomain, false));
  const access = { addresses, shopifyFetch, shopifyDownload, shopLock, sessions, storefrontTokens };

  const shopify = createShopify({
    ...{ apiKey, apiSecret, appUrl, addresses, logger },
    fetch: shopifyFetch,
    sessionStorage: sessions,
    onAuthenticated: async (shopDomain) => {
      await ensureShop({ ...platform, ...createShopifyOfShop(access, platform, shopDomain) });
    },
  });
  return { ...access, shopify };
}
type ShopifyAccess = Omit<ReturnType<typeof createShopifyAccess>, "shopify">;

/** What Shopify does for one shop. */
function createShopifyOfShop(shopify: ShopifyAccess, { logger }: Platform, domain: string) {
  const { addresses, shopifyFetch, shopifyDownload, sessions } = shopify;
  const access = {
    shopDomain: domain,
    fetch: shopifyFetch,
    getAccessToken: (isRefused: boolean) => sessions.getAccessToken(domain, isRefused),
    logger,
  };
  const admin = createShopifyClient({ ...access, api: "admin" });
  const storefrontApi = createShopifyClient({ ...access, api: "storefront" });

  return {
    admin,
    catalogSource: createShopifyCatalogSource(admin, shopifyDownload),
    discountCodes: createShopifyDiscountCodes(admin),
    connection: createShopifyShopConnection(admin, storefrontApi, addresses.local !== null),
    knowledgeSource: createShopifyKnowledgeSource(storefrontApi),
    orderSource: createShopifyOrderSource(admin),
  };
}

/** What is stored of one shop. */
function createStoresOfShop(platform: Platform, shop: ShopKey) {
  const { database, secretBox, ids, clock, vocabularies, curatedAnswers, logger } = platform;
  const modelKeys = createPostgresModelKeyStore(database, shop.id, { secretBox, clock });
  const modelLedger = createPostgresModelLedger(database.pool, shop.id);
  const embeddings = createPostgresEmbeddingStore(database.pool, shop.id);
  const lexicalCatalog = createPostgresCatalogSearch(database.pool, shop.id, vocabularies, relevance);
  const embeddingAccess = openEmbeddingAccess({
    ...{ operator: platform.embeddingOperator, endpoints: platform.embeddingEndpoints },
    ...{ keys: modelKeys, ledger: modelLedger, clock, logger },
  });

  return {
    anomalies: createPostgresAnomalyStore(database, shop.id),
    apiTokens: createPostgresApiTokenStore(database, shop.id),
    audit: createPostgresAuditLog(database, shop.id, { ids, clock }),
    checkouts: createPostgresCheckoutStore(database, shop.id),
    cartJournal: createPostgresCartJournal(database, secretBox, shop.id),
    catalog: createEmbeddedCatalogSearch({
      ...{ shopId: shop.id, pool: database.pool, inner: lexicalCatalog, store: embeddings, access: embeddingAccess },
      ...{ shelf: platform.embeddingShelf, memory: platform.embeddingMemory, blend: blendSimilarity },
      readSettings: async () => (await platform.shops.findById(shop.id))?.settings ?? null,
    }),
    lexicalCatalog,
    embeddings,
    embeddingAccess,
    catalogIndex: createPostgresCatalogIndex(database.pool, shop.id),
    cohorts: createPostgresCohortSource(database.pool, shop.id),
    conversations: createPostgresConversationStore(database, secretBox, shop.id),
    curatedAnswers: { get: () => curatedAnswers.get(shop.id) },
    curatedAnswerStore: createPostgresCuratedAnswerStore(database, shop.id),
    demand: createPostgresDemandLog(database.pool, shop.id),
    discounts: createPostgresDiscountStore(database.pool, shop.id),
    events: createPostgresEventStore(database.pool, platform.eventWriter, shop.id),
    exports: createPostgresExportSource(database.pool, shop.id, createPostgresRollupStore(database, shop.id)),
    experiments: createPostgresExperimentStore(database, shop.id),
    goals: createPostgresGoalStore(database, shop.id),
    merchandising: createPostgresMerchandisingStore(database.pool, shop.id),
    openings: createPostgresOpeningStore(database.pool, shop.id),
    openingFigures: createPostgresOpeningFigures(database.pool, shop.id),
    knowledge: createPostgresKnowledgeSearch(database.pool, shop.id),
    knowledgeIndex: createPostgresKnowledgeIndex(database.pool, shop.id),
    modelKeys,
    modelLedger,
    orderMatches: createPostgresOrderMatches(database.pool, shop.id),
    orders: createPostgresOrderStore(database, shop.id),
    privacy: createPostgresPrivacyStore(database, shop, secretBox),
    products: createPostgresProductFigures(database.pool, shop.id),
    reasonLearning: createPostgresReasonLearningStore(database.pool, shop.id),
    rollups: createPostgresRollupStore(database, shop.id),
    sittings: createPostgresSittingStore(database.pool, shop.id),
    syncRuns: createPostgresSyncRuns(database, shop.id),
    tickets: createPostgresTicketStore(database, secretBox, shop.id),
    inbox: createPostgresInboxStore(database, shop.id),
    trail: createPostgresAgentTrail(database, shop.id),
    turns: createPostgresTurnStore(database, shop.id),
    visits: createPostgresVisitStore(database, shop.id),
  };
}

type CartOfTurn = Pick<CartDeskContext, "conversationId" | "turnId" | "visitorId" | "cartId" | "currency">;
type Buyer = { market: BuyerMarket; buyerIp: string | null };
type TurnOfVisitor = CartOfTurn & Buyer & { customerId: string | null; shop: { currency: string; timezone: string } };

type VisitWithOffers = Pick<TurnOfVisitor, "visitorId" | "cartId" | "market" | "buyerIp" | "customerId" | "shop">;

/** Of one shop's carts. */
function cartLockOf({ cartLock }: Platform, shop: ShopKey): CartLock {
  return { withLock: (key, work) => cartLock.withLock(`${shop.id}:${key}`, work) };
}

/** What one turn of one shopper works with: each part is bound to them, so nothing that is said can choose another. */
function createShopFloor(shopify: ShopifyAccess, platform: Platform, shop: ShopKey) {
  const { ids, clock, logger } = platform;
  const { admin, discountCodes: codes } = createShopifyOfShop(shopify, platform, shop.domain);
  const {
    discounts,
    experiments,
    cartJournal,
    visits,
    events,
    catalog,
    knowledge,
    tickets,
    modelKeys,
    modelLedger,
    conversations,
    audit,
  } = createStoresOfShop(platform, shop);
  const models = openModelAccess({
    ...{ operator: platform.modelOperator, endpoints: platform.modelEndpoints },
    ...{ keys: modelKeys, ledger: modelLedger, clock, logger },
  });

  const storefrontFor = ({ market, buyerIp }: Buyer) =>
    withBrowserAddresses(
      createStorefrontClient(
        {
          shopDomain: shop.domain,
          fetch: shopify.shopifyFetch,
          loadToken: () => shopify.storefrontTokens.load(shop.domain),
          forgetToken: () => shopify.storefrontTokens.forget(shop.domain),
          buyerIp,
          logger,
        },
        market,
      ),
      (url) => shopify.addresses.forBrowser(url),
    );
  const cartContext = (turn: CartOfTurn & Buyer): CartDeskContext => ({
    ...turn,
    storefront: storefrontFor(turn),
    journal: cartJournal,
    visits,
    lock: cartLockOf(platform, shop),
    clock,
    ids,
    noteAdded: (added) => {
      events.append(added).catch((error: unknown) => logger.warn({ error }, "what was added was not counted"));
    },
  });

  return {
    runTurn,
    storefrontFor,
    cartContext,
    openOffers: (visit: VisitWithOffers) =>
      createOpeningOffers({
        ...{ ...visit, visits, discounts, codes, experiments, clock, ids, logger, lock: cartLockOf(platform, shop) },
        storefront: storefrontFor(visit),
      }),
    openTurn(turn: TurnOfVisitor): TurnWorld {
      const context = cartContext(turn);
      const cart = createCartDesk(context);
      const orders = createShopifyCustomerOrders(admin, turn.customerId, (url) => shopify.addresses.forBrowser(url));
      const handoff = createHandoffDesk({ tickets, clock }, { id: turn.turnId, conversationId: turn.conversationId });
      const memory = createShopperMemory({ conversations, audit, clock }, turn);
      const desk = createDiscountDesk({ ...context, ...turn, visits, discounts, codes, experiments, logger });
      const ports = {
        catalog,
        storefront: context.storefront,
        cart,
        discounts: desk,
        orders,
        knowledge,
        handoff,
        memory,
        models,
        clock,
        ids,
      };
      return { ports, settle: () => cart.settle() };
    },
  };
}

export const services = createServices(readConfig());
