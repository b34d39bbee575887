import { seedDemoStore } from "./demo-store/seed-demo-store.ts";
import { createControlPlane } from "./control/create-control-plane.ts";
import { importCatalogFiles, type CatalogImport } from "./control/import-catalog-files.ts";
import { answerRequest } from "./server/answer-request.ts";
import { createHttpServer } from "./server/create-http-server.ts";
import { requireSchemas } from "./schemas/schema-cache.ts";
import { createEmptyShop } from "./state/create-empty-shop.ts";
import type { ShopState } from "./state/entities.ts";
import { createFaults } from "./state/faults.ts";
import { createIdSequence } from "./state/id-sequence.ts";
import { createRequestLog } from "./state/request-log.ts";
import type { ShopRequest } from "./state/shop-request.ts";
import type { RegisteredApp, SimulatorContext } from "./state/simulator-context.ts";
import { createVirtualClock } from "./state/virtual-clock.ts";
import { createWebhookDispatcher, type WebhookDispatcher } from "./webhooks/create-webhook-dispatcher.ts";

export type { ShopRequest };

export type SimulatorOptions = {
  app: RegisteredApp;
  /** 0 or nothing: any free port. */
  port?: number;
  /** Business time at the start; nothing: now. */
  clockStart?: Date;
  /** The same seed and the same calls give the same ids. */
  seed?: number;
};

export type Simulator = {
  /** `http://127.0.0.1:<port>`; servers name the host they mean in `x-forwarded-host`. */
  url: string;
  port: number;
  context: SimulatorContext;
  webhooks: WebhookDispatcher;
  storefrontUrl: (handle: string) => string;
  /** A page of the shop's admin; without a path, the app's own. */
  adminUrl: (handle: string, path?: string) => string;
  addShop: (request: ShopRequest) => ShopState;
  /** Replaces the shop's catalogue by the products of Shopify CSV exports. */
  importCatalog: (handle: string, csvPaths: readonly string[]) => Promise<CatalogImport>;
  /** Back to the first moment: time, ids, log and faults, and the shops that were added, seeded anew. */
  reset: () => void;
  close: () => Promise<void>;
};

/** Starts a local Shopify for one registered app. */
export async function createShopifySimulator(options: SimulatorOptions): Promise<Simulator> {
  const { app, port: wantedPort = 0, clockStart, seed = 1 } = options;
  let requests: ShopRequest[] = [];
  requireSchemas();

  const clock = createVirtualClock(clockStart);
  const context: SimulatorContext = {
    shops: new Map(),
    clock,
    ids: createIdSequence(seed),
    log: createRequestLog(),
    faults: createFaults(),
    app,
    port: () => server.port,
    emit: (event) => webhooks.emit(event),
  };
  const webhooks = createWebhookDispatcher(context);

  function addShop(request: ShopRequest): ShopState {
    const { content = "empty", ...shopSeed } = request;
    const shop = createEmptyShop(shopSeed, context.ids, clock.nowIso());
    if (context.shops.has(shop.domain)) throw new Error(`There is a shop ${shop.domain} already.`);
    if (content === "demo") seedDemoStore(shop, context);
    context.shops.set(shop.domain, shop);
    requests.push(request);
    return shop;
  }

  function reset(): void {
    const again = requests;
    requests = [];
    webhooks.clear();
    context.shops.clear();
    context.log.clear();
    context.ids = createIdSequence(seed);
    Object.assign(context.faults, createFaults());
    clock.resume();
    clock.set(clockStart ?? new Date());
    for (const request of again) addShop(request);
  }

  const control = createControlPlane({ context, webhooks, addShop, reset });
  const server = await createHttpServer(
    wantedPort,
    async (request) => (await control(request)) ?? answerRequest(request, context),
  );
  const origin = (name: string) => `http://${name}.localhost:${server.port}`;

  return {
    url: `http://127.0.0.1:${server.port}`,
    port: server.port,
    context,
    webhooks,
    storefrontUrl: origin,
    adminUrl: (handle, path = `/apps/${app.clientId}`) => `${origin("admin")}/store/${handle}${path}`,
    addShop,
    importCatalog: (handle, csvPaths) => importCatalogFiles(context, handle, csvPaths),
    reset,
    close: async () => {
      webhooks.clear();
      clock.close();
      await server.close();
    },
  };
}
