import type { DemoSecrets } from "../../demo/read-secrets.ts";
import type { ShopFloor } from "../../demo/start-shop-floor.ts";

/** A running shop floor with what only benchmarks need. */
export type BenchFloor = ShopFloor & {
  secrets: DemoSecrets;
  /** Bearer of `/metrics`. */
  metricsToken: string;
  /** Origin of a shop's storefront by its handle. */
  storefrontOf: (handle: string) => string;
  /** Row id of a shop by its handle. */
  shopIdOf: (handle: string) => Promise<string>;
  /** One SQL statement on the floor's database. */
  query: (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
  /** `POST /_sim/<action>` of the local Shopify. */
  control: (action: string, body: unknown) => Promise<void>;
};
