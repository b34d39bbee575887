import { randomInt } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { waitUntil } from "../../scripts/demo/wait-until.ts";
import { openShopper } from "../integration/shop-floor/shopper.ts";
import { isListening, isRunning, startDemo, type RunningDemo } from "./support/start-demo.ts";

const OPEN = "The shop is open.";

let dataDir: string;
let port: number;
let running: RunningDemo[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "shopwalker-demo-"));
  chmodSync(dataDir, 0o755);
  // Below the ports that systems give to clients (from 32,768 on Linux): a closed connection keeps one busy for a minute.
  port = randomInt(10_000, 20_000);
  running = [];
});
afterEach(async () => {
  for (const demo of running) {
    if (demo.processes().some(isRunning)) demo.pressCtrlC();
    await demo.ended;
  }
  rmSync(dataDir, { recursive: true, force: true });
});

function demo(...args: string[]): RunningDemo {
  const started = startDemo(["--data", dataDir, "--port", String(port), ...args]);
  running.push(started);
  return started;
}

const serverFileSchema = z.object({ port: z.int(), password: z.string(), cluster: z.string() });

/** Null before PostgreSQL has started once. */
function readServerFile() {
  const file = join(dataDir, "postgres", "server.json");
  return existsSync(file) ? serverFileSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

/** Orders as the app and as Shopify know them. */
async function countOrders() {
  const server = readServerFile();
  const client = new pg.Client({
    connectionString: `postgresql://shopwalker:${server?.password ?? ""}@127.0.0.1:${server?.port ?? 0}/shopwalker`,
  });
  await client.connect();
  const { rows } = await client.query<{ orders: number }>('SELECT count(*)::int AS orders FROM "Order"');
  await client.end();

  const stateSchema = z.object({ shops: z.array(z.object({ orders: z.array(z.unknown()) })) });
  const { shops } = stateSchema.parse(await (await fetch(`http://127.0.0.1:${port}/_sim/state`)).json());
  return { app: rows[0]?.orders ?? 0, shopify: shops.flatMap(({ orders }) => orders).length };
}

async function buySomething() {
  const url = `http://127.0.0.1:${port}`;
  const shopper = await openShopper(
    {
      fetch: (path, init) => fetch(`http://127.0.0.1:${port + 1}${path}`, init),
      simulator: { url, storefrontUrl: (handle) => `http://${handle}.localhost:${port}` },
    },
    "demo",
  );
  const listing = z.object({
    products: z.array(z.object({ variants: z.array(z.object({ id: z.int(), available: z.boolean() })) })),
  });
  const { products } = listing.parse(await (await shopper.store("/products.json")).json());
  const variant = products.flatMap(({ variants }) => variants).find(({ available }) => available);
  await shopper.add(String(variant?.id), 1);

  const { app: before } = await countOrders();
  const body = JSON.stringify({ shop: "demo", cart: shopper.cartToken() });
  expect((await fetch(`${url}/_sim/pay`, { method: "POST", body })).status).toBe(200);
  await waitUntil(async () => ((await countOrders()).app > before ? true : null), {
    timeoutMs: 30_000,
    what: "the order",
  });
}

async function expectNothingLeft(processes: number[]) {
  expect(processes.filter(isRunning)).toEqual([]);
  const server = readServerFile();
  for (const left of [port, port + 1, ...(server ? [server.port] : [])]) expect(await isListening(left)).toBe(false);
  const cluster = server?.cluster ?? join(dataDir, "postgres", "cluster");
  expect(existsSync(join(cluster, "postmaster.pid"))).toBe(false);
}

test("Ctrl-C closes everything, a second run goes on with the same orders, and a third is told about the port", async () => {
  const first = demo();
  await first.untilPrinted(OPEN);
  await buySomething();
  const orders = await countOrders();
  const ofFirst = first.processes();
  first.pressCtrlC();

  expect(await first.ended).toBe("SIGINT");
  expect(ofFirst.length).toBeGreaterThanOrEqual(5);
  await expectNothingLeft(ofFirst);

  const second = demo();
  await second.untilPrinted(OPEN);
  expect(await countOrders()).toEqual(orders);

  const third = startDemo(["--data", join(dataDir, "another"), "--port", String(port), "--once"]);
  running.push(third);
  expect(await third.ended).toBe(1);
  expect(third.output()).toContain(`Port ${port} is in use.`);
  expect(third.output()).not.toMatch(/\n {4}at /);

  const ofSecond = second.processes();
  second.pressCtrlC();
  await second.ended;
  await expectNothingLeft(ofSecond);
});

describe("Ctrl-C while the shop floor is being set up leaves nothing behind", () => {
  test.each([
    ["Starting PostgreSQL", "Starting the local Shopify"],
    ["Starting the local Shopify", "Installing the app"],
    ["Reading the catalogue", OPEN],
  ])("at %s", async (step, next) => {
    const starting = demo();
    await starting.untilPrinted(step);
    const processes = starting.processes();
    starting.pressCtrlC();

    expect(await starting.ended).toBe("SIGINT");
    expect(starting.output()).not.toMatch(/\n {4}at /);
    expect(starting.output()).not.toContain(next);
    await expectNothingLeft(processes);
  });
});
