import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { z } from "zod";
import { readSecrets } from "../../demo/read-secrets.ts";
import { startShopFloor } from "../../demo/start-shop-floor.ts";
import type { BenchFloor } from "./bench-floor.ts";
import { DEMO_SHOPS } from "./demo-shops.ts";
import { installShop, type ShopRequest } from "./install-shop.ts";
import { LARGE_SHOPS, writeLargeShops } from "./large-shops.ts";

/**
 * Starts PostgreSQL, the local Shopify, web and worker on a folder of its own, and installs the app. "demo": the demo
 * store, and beside it the same store without the app. "large": a shop with thousands of products. Rejects with
 * `interrupted`, when everything is down again.
 */
export async function openFloor(name: "demo" | "large", interrupted: Promise<never>): Promise<BenchFloor> {
  const dataDir = mkdtempSync(join(tmpdir(), "shopwalker-bench-"));
  // The database's own user has to get in when this runs as root.
  chmodSync(dataDir, 0o755);
  if (name === "large") await writeLargeShops(join(dataDir, "shopify"));

  const metricsToken = randomBytes(24).toString("hex");
  const floor = await startShopFloor({ dataDir, env: { LOG_LEVEL: "warn", METRICS_TOKEN: metricsToken } });
  const pool = new pg.Pool({ connectionString: floor.databaseUrl, max: 2 });
  pool.on("error", () => undefined);
  const query: BenchFloor["query"] = async (sql, values = []) => {
    const { rows } = await pool.query<Record<string, unknown>>(sql, values);
    return rows;
  };

  const bench: BenchFloor = {
    ...floor,
    secrets: readSecrets(dataDir),
    metricsToken,
    storefrontOf: (handle) => floor.storefrontUrl.replace(/^http:\/\/[^.]+/, `http://${handle}`),
    query,
    shopIdOf: async (handle) => {
      const rows = await query(`SELECT id FROM "Shop" WHERE domain = $1`, [`${handle}.myshopify.com`]);
      return z.object({ id: z.string() }).parse(rows[0]).id;
    },
    control: (action, body) => postControl(floor.shopifyUrl, action, body),
    stop: async () => {
      await pool.end();
      await floor.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };

  try {
    await Promise.race([installAll(bench, name === "demo" ? DEMO_SHOPS : LARGE_SHOPS), floor.failed, interrupted]);
    return bench;
  } catch (error) {
    await bench.stop();
    throw error;
  }
}

async function installAll(floor: BenchFloor, shops: ShopRequest[]): Promise<void> {
  for (const shop of shops) await installShop(floor, shop);
}

async function postControl(shopifyUrl: string, action: string, body: unknown): Promise<void> {
  const answer = await fetch(`${shopifyUrl}/_sim/${action}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`/_sim/${action} answered ${answer.status}: ${await answer.text()}`);
}
