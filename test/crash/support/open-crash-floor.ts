import { randomInt } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { z } from "zod";
import { openShop } from "../../../scripts/demo/open-shop.ts";
import { DEMO_HANDLE, startShopFloor, type ShopFloor } from "../../../scripts/demo/start-shop-floor.ts";
import { waitUntil } from "../../../scripts/demo/wait-until.ts";
import { openShopper, type Shopper } from "../../integration/shop-floor/shopper.ts";

const logSchema = z.object({
  entries: z.array(
    z.object({ kind: z.string(), operation: z.string().nullish(), topic: z.string().nullish() }).loose(),
  ),
});
type LogEntry = z.infer<typeof logSchema>["entries"][number];

type Killable = "web" | "worker";

export type CrashFloor = Pick<ShopFloor, "appUrl" | "databaseUrl" | "restart"> & {
  dataDir: string;
  /** Client secret, as Shopify signs with it. */
  apiSecret: string;
  /** Handle of the one shop. */
  shop: string;
  /** Rows of the app's database, over connections of the test's own. */
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Runs `work` inside a transaction that holds what `lock` took; the transaction ends with it. */
  whileLocked<Result>(lock: string, work: () => Promise<Result>): Promise<Result>;
  /** `POST /_sim/<action>`. */
  sim(action: string, body?: Record<string, unknown>): Promise<unknown>;
  /** What the local Shopify has done so far, of one kind. */
  log(kind: "graphql" | "webhook" | "request"): Promise<LogEntry[]>;
  openShopper(): Promise<Shopper>;
  /** Asks every few milliseconds, so that a kill falls where it is meant to. */
  until<Result>(what: string, ask: () => Promise<Result | null>): Promise<Result>;
  /** SIGKILL. */
  kill(name: Killable): Promise<void>;
  /** SIGKILL, as soon as `moment` has come. */
  killWhen(name: Killable, what: string, moment: () => Promise<boolean>): Promise<void>;
  isAlive(name: Killable): boolean;
  /** Ends all faults and starts what a failed test has left dead. */
  heal(): Promise<void>;
  /** Resolves when the Storefront API is done with every call that came before this one. */
  untilStorefrontIsIdle(): Promise<void>;
  close(): Promise<void>;
};

const NO_FAULTS = {
  latencyMs: { admin: 0, storefront: 0, ajax: 0, proxy: 0 },
  status: { admin: null, storefront: null, ajax: null, proxy: null },
  webhooks: { mode: "normal" },
};

/** The built product on a folder of its own: PostgreSQL, local Shopify, web and worker as processes, the demo shop open. */
export async function openCrashFloor(): Promise<CrashFloor> {
  const dataDir = mkdtempSync(join(tmpdir(), "shopwalker-crash-"));
  // PostgreSQL runs as another user where tests run as root, and keeps its data elsewhere if it cannot enter here.
  chmodSync(dataDir, 0o755);
  // Far from the demo's ports: another run on this machine may be looking for some at the same moment.
  const floor = await startShopFloor({ dataDir, port: randomInt(20_000, 30_000), env: { LOG_LEVEL: "warn" } });
  const pool = new pg.Pool({ connectionString: floor.databaseUrl, max: 4 });
  pool.on("error", () => undefined);
  const close = async () => {
    await pool.end();
    await floor.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await openShop(floor);
  } catch (error) {
    await close();
    throw error;
  }

  const { appUrl, databaseUrl, shopifyUrl, processes } = floor;
  const dead = new Set<Killable>();
  for (const name of ["web", "worker"] as const) void processes[name].ended.then(() => dead.add(name));
  const kill = async (name: Killable) => {
    await processes[name].kill();
    dead.add(name);
  };
  const restart: CrashFloor["restart"] = async (name) => {
    await floor.restart(name);
    dead.delete(name);
    void processes[name].ended.then(() => dead.add(name));
  };
  const sim: CrashFloor["sim"] = async (action, body = {}) => {
    const answer = await fetch(`${shopifyUrl}/_sim/${action}`, { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`_sim/${action}: ${await answer.text()}`);
    return answer.json();
  };
  const until: CrashFloor["until"] = (what, ask) => waitUntil(ask, { timeoutMs: 45_000, everyMs: 10, what });
  const shopperApp = {
    fetch: (path: string, init?: RequestInit) => fetch(appUrl + path, { redirect: "manual", ...init }),
    simulator: {
      url: shopifyUrl,
      storefrontUrl: (handle: string) => `http://${handle}.localhost:${new URL(shopifyUrl).port}`,
    },
  };

  return {
    ...{ appUrl, databaseUrl, dataDir, until, kill, restart, sim, close },
    apiSecret: floor.appEnv.SHOPIFY_API_SECRET ?? "",
    shop: DEMO_HANDLE,
    openShopper: () => openShopper(shopperApp, DEMO_HANDLE),
    async query<Row extends object>(sql: string, values: unknown[] = []) {
      return (await pool.query<Row>(sql, values)).rows;
    },

    async whileLocked(lock, work) {
      const client = await pool.connect();
      try {
        await client.query("BEGIN");
        await client.query(lock);
        return await work();
      } finally {
        await client.query("ROLLBACK");
        client.release();
      }
    },

    async log(kind) {
      const answer = await fetch(`${shopifyUrl}/_sim/log?kind=${kind}&limit=20000`);
      return logSchema.parse(await answer.json()).entries;
    },

    async killWhen(name, what, moment) {
      await until(what, async () => ((await moment()) ? true : null));
      await kill(name);
    },

    isAlive: (name) => !dead.has(name),

    async heal() {
      await sim("faults", NO_FAULTS);
      for (const name of dead) await restart(name);
    },

    async untilStorefrontIsIdle() {
      await fetch(`${shopifyUrl}/api/2026-07/graphql.json`, {
        method: "POST",
        headers: { "x-forwarded-host": `${DEMO_HANDLE}.myshopify.com`, "content-type": "application/json" },
        body: JSON.stringify({ query: "{ shop { name } }" }),
      });
    },
  };
}
