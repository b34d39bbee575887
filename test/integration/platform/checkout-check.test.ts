import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { PixelReport } from "~/contracts/pixel-report";
import { checkCheckouts } from "~/domain/analytics/check-checkouts";
import { compareCheckouts } from "~/domain/analytics/compare-checkouts";
import { mintPixelToken } from "~/http/pixel-token";
import { BROWSER, fillCart, pay, shopState } from "./people.ts";
import { startApp } from "../start-app.ts";

const app = await startApp({ shops: [{ handle: "alpha", content: "demo" }] });

beforeAll(async () => {
  shopState(app, "alpha").orders.clear();
  await app.install("alpha");
  await app.settle();
});
beforeEach(async () => {
  await app.sim("faults", { webhooks: { mode: "normal" } });
  await app.services.database.pool.query('TRUNCATE "PixelCheckout", "CheckoutDay", "Order"');
});
afterAll(() => app.close());

async function open() {
  const shop = await app.shopOf("alpha");
  return { shop, checkouts: app.services.forShop(shop).checkouts };
}

/** What the home page says an hour from now, when everything has settled. */
async function checkLater() {
  const { shop, checkouts } = await open();
  const now = new Date(app.services.clock.now().getTime() + 3_600_000);
  const clock = { now: () => now };
  const { missing } = await compareCheckouts({ checkouts, clock }, shop);
  return { missing, ...(await checkCheckouts({ checkouts, clock }, shop)) };
}

async function aReport(changes: Partial<PixelReport> = {}): Promise<PixelReport> {
  const { shop } = await open();
  const token = mintPixelToken(shop.id, app.services.config.visitorTokenSecret);
  const sale = { kind: "completed", checkout: "made-up-checkout", order: null, total: 10, currency: "USD" } as const;
  return { ...sale, token, ...changes };
}

function send(report: object, headers: Record<string, string> = {}): Promise<Response> {
  const sent = { "content-type": "text/plain", origin: "null", "user-agent": BROWSER, ...headers };
  return app.fetch("/pixel/checkouts", { method: "POST", headers: sent, body: JSON.stringify(report) });
}

async function reports() {
  const { rows } = await app.services.database.pool.query<Record<string, unknown>>(
    'SELECT token, "completedAt" IS NOT NULL AS completed, "orderId" AS order, total::int FROM "PixelCheckout"',
  );
  return rows;
}

async function buy(pixel: boolean) {
  const cart = await fillCart(app, "alpha");
  return pay(app, "alpha", cart.keyed, { pixel });
}

test("checkouts that the pixel saw have their orders; those of shoppers who refused are no fault", async () => {
  const order = await buy(true);
  await buy(false);
  await app.settle();

  expect(await reports()).toEqual([
    { token: expect.any(String) as string, completed: true, order: String(order.id), total: order.total },
  ]);
  expect(await checkLater()).toMatchObject({
    ...{ verdict: "agree", missing: 0, completed: 1, matched: 1, differing: 0, orders: 2, seen: 1 },
  });
});

test("lost order webhooks are an alarm until Shopify was asked", async () => {
  await app.sim("faults", { webhooks: { mode: "drop", topics: ["orders/create", "orders/paid", "orders/updated"] } });
  for (let sale = 0; sale < 3; sale++) await buy(true);
  await app.settle();
  expect(await checkLater()).toMatchObject({ verdict: "orders-missing", completed: 3, matched: 0, missing: 3 });

  const { shop } = await open();
  await app.services.jobs.enqueue("reconcile-shop", { shopId: shop.id });
  await app.settle();
  expect(await checkLater()).toMatchObject({ verdict: "agree", completed: 3, matched: 3, missing: 0 });
});

test("whatever is reported, and however often, it counts as no order, and the first word stands", async () => {
  for (const total of [10, 99_999]) await send(await aReport({ total }));
  await send(await aReport({ kind: "started", total: 1 }));

  expect(await reports()).toEqual([{ token: "made-up-checkout", completed: true, order: null, total: 1000 }]);
  expect(await checkLater()).toMatchObject({ completed: 1, matched: 0, orders: 0, seen: 0 });
});

test.each<[string, object, Record<string, string>, number]>([
  ["a token that is not ours", { token: "shop.forged" }, {}, 401],
  ["a checkout that is no token", { checkout: "<script>" }, {}, 400],
  ["an amount below nothing", { total: -1 }, {}, 400],
  ["more than a report holds", { currency: "U".repeat(2000) }, {}, 413],
  ["another website's page", {}, { origin: "https://evil.example" }, 403],
])("%s is refused", async (_case, changes, headers, status) => {
  const answer = await send({ ...(await aReport()), ...changes }, headers);

  expect(answer.status).toBe(status);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(await reports()).toEqual([]);
});

test.each([["https://alpha.myshopify.com"], ["https://checkout.shopify.com"], ["null"]])(
  "a worker of %s may report",
  async (origin) => {
    // In front of the local Shopify the shop's own pages are elsewhere.
    const own = app.services.addresses.originOfHost("alpha.myshopify.com");
    const answer = await send(await aReport(), { origin: origin.includes("alpha") ? own : origin });

    expect([answer.status, await answer.text()]).toEqual([204, ""]);
  },
);

test("crawlers report nothing", async () => {
  await send(await aReport(), { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" });

  expect(await reports()).toEqual([]);
});
