import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import express from "express";
import { Logger, runOnce } from "graphile-worker";
import { expect, vi } from "vitest";
import type { Shop } from "~/ports/shop-store";
import type { Services } from "~/services.server";
import { createShopifySimulator, type ShopRequest, type Simulator } from "../simulator/create-shopify-simulator.ts";
import { loadAppBuild } from "./app-build.ts";
import { createTestDatabase } from "./create-test-database.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const API_SECRET = "secret-of-the-integration-tests";

export type TestApp = {
  /** `http://127.0.0.1:<port>` */
  url: string;
  simulator: Simulator;
  services: Services;
  apiSecret: string;
  databaseUrl: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** `POST /_sim/<action>`; fails the test when the local Shopify refuses. */
  sim(action: string, body?: Record<string, unknown>): Promise<unknown>;
  /** Installs the app on a shop and opens it once, as a merchant would. */
  install(shop: string): Promise<void>;
  /** A shop that the app is installed on, by its handle. */
  shopOf(handle: string): Promise<Shop>;
  /** Waits for webhooks that are under way, then works on every job, also on those that are due later, until none is left. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

/**
 * The whole app on a real port, on its own database, in front of a local Shopify in the same process. Once a test file:
 * the configuration is read when the app's modules are loaded (load-app-anew.ts).
 */
export async function startApp(options: {
  shops: ShopRequest[];
  mode?: "test" | "production";
  /** More configuration, for example that of a language model's stand-in. */
  env?: Record<string, string>;
}): Promise<TestApp> {
  const database = await createTestDatabase();
  const web = express();
  const server = await listen(web);
  const url = `http://127.0.0.1:${portOf(server)}`;
  const simulator = await createShopifySimulator({
    app: { clientId: "shopwalker-test", clientSecret: API_SECRET, applicationUrl: url, rootDir: ROOT },
  });
  for (const shop of options.shops) simulator.addShop(shop);

  Object.assign(process.env, {
    NODE_ENV: "test",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
    DATABASE_URL: database.url,
    SHOPIFY_APP_URL: url,
    SHOPIFY_API_KEY: "shopwalker-test",
    SHOPIFY_API_SECRET: API_SECRET,
    SHOPIFY_LOCAL_URL: simulator.url,
    OPENAI_API_KEY: "",
    ...options.env,
  });
  const { services } = await import("~/services.server");
  const { JOB_HANDLERS } = await import("~/jobs/job-handlers");
  const handleRequest = createRequestHandler({ build: await loadAppBuild(), mode: options.mode ?? "test" });
  web.all("*", (request, response, next) => void handleRequest(request, response, next));

  async function sim(action: string, body: Record<string, unknown> = {}): Promise<unknown> {
    const response = await fetch(`${simulator.url}/_sim/${action}`, { method: "POST", body: JSON.stringify(body) });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`_sim/${action}: ${JSON.stringify(answer)}`);
    if (action === "clock") await vi.waitFor(() => expect(lagOfClock()).toBeLessThan(1000), { timeout: 10_000 });
    return answer;
  }

  /** The app asks for the local Shopify's time now and then: until it has, it lives before the jump. */
  function lagOfClock(): number {
    return Math.abs(simulator.context.clock.now().getTime() - services.clock.now().getTime());
  }

  async function runJobs(): Promise<boolean> {
    const { pool } = services.database;
    const { rowCount } = await pool.query(
      "UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL AND attempts < max_attempts",
    );
    if (!rowCount) return false;
    await runOnce({
      pgPool: pool,
      logger: new Logger(() => () => undefined),
      taskList: Object.fromEntries(
        Object.entries(JOB_HANDLERS).map(([name, handle]) => [
          name,
          (payload, { job }) => handle(payload, { isLastAttempt: job.attempts >= job.max_attempts }),
        ]),
      ),
    });
    return true;
  }

  return {
    url,
    simulator,
    services,
    apiSecret: API_SECRET,
    databaseUrl: database.url,
    sim,
    fetch: (path, init) => fetch(url + path, { redirect: "manual", ...init }),
    install: async (shop) => {
      await sim("install", { shop, open: true, enableEmbed: true });
    },
    shopOf: async (handle) => {
      const shop = await services.shops.findByDomain(`${handle}.myshopify.com`);
      if (!shop) throw new Error(`${handle} is not installed`);
      return shop;
    },
    settle: async () => {
      // A job may change Shopify, which sends webhooks, which bring jobs: a few rounds are always enough.
      for (let round = 0; round < 10; round++) {
        await simulator.webhooks.idle();
        if (!(await runJobs())) return;
      }
    },
    close: async () => {
      await simulator.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await services.close();
      await database.drop();
    },
  };
}

function listen(app: express.Express): Promise<Server> {
  return new Promise((resolve) => {
    const server = app.listen(0, "127.0.0.1", () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The test server has no port.");
  return address.port;
}
