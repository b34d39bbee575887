import { afterAll, beforeAll, expect, test } from "vitest";
import { DATASETS, EXPORT_COLUMNS, type Dataset, type ExportPage, type ExportRow } from "~/contracts/exports";
import { createApiToken } from "~/domain/exports/create-api-token";
import { addDays, dayOf } from "~/lib/shop-calendar";
import type { Shop } from "~/ports/shop-store";
import { BROWSER, idToken, pay, sendBeacon, visitBeacon } from "../platform/people.ts";
import { openShopper } from "../shop-floor/shopper.ts";
import { startApp } from "../start-app.ts";

/** Everything that tells who somebody is, or that they have written. */
const SECRETS = ["ada@customer.example", "Lovelace", "bad knee"];
const DAY_MS = 24 * 3600_000;
/** Of a nightly file. */
const DAYS: Record<Dataset, number> = { rollups: 60, orders: 60, conversations: 7, events: 4 };

const app = await startApp({ shops: [{ handle: "alpha", content: "demo" }] });
const { services } = app;
let shop: Shop;
let visitorId: string;
let today: string;
afterAll(() => app.close());

beforeAll(async () => {
  await app.install("alpha");
  await app.settle();
  shop = await app.shopOf("alpha");
  today = dayOf(services.clock.now(), shop.timezone);

  const shopper = await openShopper(app, "alpha");
  visitorId = shopper.visitorId;
  await sendBeacon(app, "alpha", visitBeacon(visitorId));
  const [hit] = await services
    .forShop(shop)
    .catalog.findCandidates({ text: "trail running shoes", filters: { available: true }, limit: 1 });
  const variantId = hit?.document.variants.find(({ available }) => available)?.id ?? "";
  const key = () => services.ids.random();
  await shopper.add(variantId, 1);
  await shopper.turn({ message: "trail running shoes for Ada Lovelace's bad knee", idempotencyKey: key() });
  const message = { kind: "leave-message" as const, text: "Call Ada Lovelace", email: "ada@customer.example" };
  await shopper.turn({ tap: message, idempotencyKey: key() });
  const cart = shopper.cartToken() ?? "";
  await sendBeacon(app, "alpha", { kind: "cart", visitor: visitorId, cartToken: cart.split("?")[0] });
  await pay(app, "alpha", cart);
  await pay(app, "alpha", await strangersCart(variantId));
  await app.settle();
}, 120_000);

/** Of somebody who agreed to nothing. */
async function strangersCart(variantId: string): Promise<string> {
  const stranger = await openShopper(app, "alpha");
  await stranger.add(variantId, 1);
  return stranger.cartToken() ?? "";
}

async function download(dataset: Dataset, format: "csv" | "jsonl", range: { from: string; to: string }) {
  const query = new URLSearchParams({ dataset, format, ...range });
  const headers = { authorization: `Bearer ${idToken(app, "alpha")}`, "user-agent": BROWSER };
  const response = await app.fetch(`/app/export/file?${query.toString()}`, { headers });
  expect(response.status).toBe(200);
  return response.text();
}

const readLines = (text: string) =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as ExportRow);

/** By pages of one row. */
async function readPages(secret: string, dataset: Dataset, range: { from: string; to: string }): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ ...range, limit: "1", ...(cursor === null ? {} : { cursor }) });
    const headers = { authorization: `Bearer ${secret}` };
    const response = await app.fetch(`/api/v1/${dataset}?${query.toString()}`, { headers });
    expect(response.status).toBe(200);
    const page = (await response.json()) as ExportPage;
    rows.push(...page.data);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

test("a file, the read API and the nightly files hold the same rows, by every name that is promised", async () => {
  const { apiTokens, audit } = services.forShop(shop);
  const wanted = { name: "Warehouse", scopes: [...DATASETS], actor: "staff:1" };
  const secret = await createApiToken({ apiTokens, audit, ...services }, wanted);
  await services.shops.saveSettings(shop.id, { ...shop.settings, nightlyExport: true });
  await app.sim("clock", { advanceMs: DAY_MS });
  await services.jobs.enqueue("write-nightly-exports", {});
  await app.settle();

  const written = await services.exportShelf.list(shop.id);
  const yesterday = addDays(dayOf(services.clock.now(), shop.timezone), -1);
  expect(yesterday).toBe(today);
  expect(written.map(({ name }) => name).sort()).toEqual(
    DATASETS.map((dataset) => `${yesterday}-${dataset}.jsonl`).sort(),
  );
  for (const dataset of DATASETS) {
    const range = { from: addDays(yesterday, 1 - DAYS[dataset]), to: yesterday };
    const rows = readLines(await download(dataset, "jsonl", range));
    const names = EXPORT_COLUMNS[dataset].map(({ name }) => name);
    expect(rows.length, dataset).toBeGreaterThan(0);
    for (const row of rows) expect(Object.keys(row)).toEqual(names);
    const [head, ...cells] = (await download(dataset, "csv", range)).replace("\uFEFF", "").trimEnd().split("\r\n");
    expect([head, cells.length]).toEqual([names.join(","), rows.length]);
    expect(await readPages(secret, dataset, range), dataset).toEqual(rows);
    const pieces: Uint8Array[] = [];
    for await (const piece of (await services.exportShelf.open(shop.id, `${yesterday}-${dataset}.jsonl`)) ?? [])
      pieces.push(piece);
    expect(readLines(Buffer.concat(pieces).toString()), dataset).toEqual(rows);
  }
});

test("nothing in them tells who somebody is or what they wrote", async () => {
  for (const dataset of DATASETS) {
    const text = await download(dataset, "jsonl", { from: addDays(today, -1), to: today });
    expect(text).not.toBe("");
    for (const secret of [...SECRETS, visitorId]) expect(text, dataset).not.toContain(secret);
  }
});

test("roll-ups tell of a day what the dashboards tell, and of orders without a visitor beside", async () => {
  const rows = readLines(await download("rollups", "jsonl", { from: today, to: today }));

  expect(rows).toMatchObject([
    { day: today, arm: expect.stringMatching(/agent|holdout/) as unknown, visitors: 1, added_to_cart: 1, ordered: 1 },
    { day: today, arm: "none", visitors: 0, orders: expect.toSatisfy((orders: number) => orders > 0) as unknown },
  ]);
  expect(rows[0]).toMatchObject({ orders: 1, started_checkout: 1, refunded: 0 });
});
