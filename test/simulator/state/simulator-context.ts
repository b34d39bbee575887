import type { ShopState } from "./entities.ts";
import type { VirtualClock } from "./virtual-clock.ts";
import type { IdSequence } from "./id-sequence.ts";
import type { RequestLog } from "./request-log.ts";
import type { Faults } from "./faults.ts";

/** The app that is registered with this Shopify: what `shopify.app.toml` and the partner dashboard would hold. */
export type RegisteredApp = {
  clientId: string;
  clientSecret: string;
  /** Where the app answers, without trailing slash, for example `http://127.0.0.1:4001`. */
  applicationUrl: string;
  /** Folder of the app: `shopify.app.toml` and `extensions/` are read from it, as a deploy would upload them. */
  rootDir: string;
};

/** Emitted by whatever changes the state; the webhook dispatcher builds payloads and delivers them. */
export type ShopEvent = { shop: ShopState; topic: string; /** REST-shaped payload. */ payload: unknown };

/** Everything a surface needs; made once by `createShopifySimulator`, handed to each surface. */
export type SimulatorContext = {
  /** By `<handle>.myshopify.com`. */
  shops: Map<string, ShopState>;
  clock: VirtualClock;
  ids: IdSequence;
  log: RequestLog;
  faults: Faults;
  app: RegisteredApp;
  /** Port of the one HTTP server; `<handle>.localhost:<port>` is a storefront, `admin.localhost:<port>` the admin. */
  port: () => number;
  emit: (event: ShopEvent) => void;
};
