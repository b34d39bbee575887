import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readResults } from "~/domain/analytics/read-results";
import { rollUpShop } from "~/domain/analytics/roll-up-shop";
import { updateShopSettings } from "~/domain/shops/update-shop-settings";
import { assignArm } from "~/lib/experiment-arm";
import { addDays, dayOf } from "~/lib/shop-calendar";
import { compareBooks } from "../../../scripts/demo/shoppers/compare-books.ts";
import { drawCrowd } from "../../../scripts/demo/shoppers/draw-crowd.ts";
import { readDashboards } from "../../../scripts/demo/shoppers/read-dashboards.ts";
import { runCrowd } from "../../../scripts/demo/shoppers/run-crowd.ts";
import { ShopManager } from "../../../scripts/demo/shoppers/shop-manager.ts";
import {
  aConversation,
  deliver,
  fillCart,
  fillCartWith,
  pay,
  sendBeacon,
  shippedVariants,
  shopState,
  storefront,
  visitBeacon,
} from "./people.ts";
import { startApp } from "../start-app.ts";

const app = await startApp({
  shops: [
    { handle: "alpha", content: "demo" },
    { handle: "beta", content: "demo" },
    { handle: "crowded", content: "demo" },
  ],
});

beforeAll(async () => {
  for (const handle of ["alpha", "beta", "crowded"]) {
    // The demo's own history would count as well.
    shopState(app, handle).orders.clear();
    if (handle === "beta") shopState(app, handle).ianaTimezone = "Asia/Tokyo";
    await app.install(handle);
  }
  await app.settle();
});
beforeEach(() => app.sim("faults", { webhooks: { mode: "normal" } }));
afterAll(() => app.close());

async function shopOf(handle: string) {
  const shop = await app.shopOf(handle);
  return { shop, ofShop: app.services.forShop(shop) };
}

async function orderRow(id: number) {
  const { rows } = await app.services.database.pool.query(
    `SELECT "shopId", net::int, "directNet"::int AS direct, "isAssisted" AS assisted, evidence, "visitorId", arm
     FROM "Order" WHERE id = $1`,
    [String(id)],
  );
  return rows as Record<string, unknown>[];
}

test("an order joins the visitor whose cart it was, in the arm that the server computes", async () => {
  const visitor = "visitor-joined-by-cart";
  await sendBeacon(app, "alpha", { ...visitBeacon(visitor), arm: "holdout" });
  const cart = await fillCart(app, "alpha");
  await sendBeacon(app, "alpha", { kind: "cart", visitor, cartToken: cart.token });

  const order = await pay(app, "alpha", cart.keyed);
  await app.settle();

  const { shop } = await shopOf("alpha");
  const arm = assignArm(visitor, shop.experimentSalt, shop.settings.holdoutShare);
  expect(await orderRow(order.id)).toEqual([
    { shopId: shop.id, net: cart.price, direct: 0, assisted: false, evidence: null, visitorId: visitor, arm },
  ]);
});

test("a page's speed is kept once, of whoever is counted", async () => {
  const speed = { kind: "speed", page: 1_780_000_000_000.4, paint: 1840.5, wait: 136, shift: 0.02 };
  const visitor = "visitor-with-pages";
  await sendBeacon(app, "alpha", visitBeacon(visitor));
  const answers = [
    await sendBeacon(app, "alpha", { ...speed, visitor }),
    // Left again after the back button.
    await sendBeacon(app, "alpha", { ...speed, visitor, wait: 200 }),
    await sendBeacon(app, "alpha", { ...speed, visitor: "visitor-who-never-came" }),
    await sendBeacon(app, "alpha", { ...speed, visitor, paint: -1 }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 400]);
  const { rows } = await app.services.database.pool.query(
    "SELECT visitor_id, data FROM events.event WHERE type = 'page-speed'",
  );
  expect(rows).toEqual([{ visitor_id: visitor, data: { paint: 1840.5, wait: 136, shift: 0.02 } }]);
});

test("a beacon that comes after the order joins it late", async () => {
  const visitor = "visitor-with-a-late-beacon";
  await sendBeacon(app, "alpha", visitBeacon(visitor));
  const cart = await fillCart(app, "alpha");
  const order = await pay(app, "alpha", cart.keyed);
  await app.settle();
  const [before] = await orderRow(order.id);

  await sendBeacon(app, "alpha", { kind: "cart", visitor, cartToken: cart.token });
  await app.settle();

  expect(before).toMatchObject({ visitorId: null, net: cart.price });
  expect(await orderRow(order.id)).toMatchObject([{ visitorId: visitor }]);
});

test("the private cart attribute proves the agent's part: direct for what it added, assisted for the order", async () => {
  const cart = await fillCart(app, "alpha", 2);
  const conversation = await aConversation(app, "visitor-by-attribute", { variantId: cart.variantId, units: 1 });
  await storefront(app, "alpha", "/cart/update.js", {
    method: "POST",
    headers: { "content-type": "application/json", cookie: `cart=${encodeURIComponent(cart.keyed)}` },
    body: JSON.stringify({ attributes: { __shopwalker: conversation } }),
  });

  const order = await pay(app, "alpha", cart.keyed);
  await app.settle();

  expect(await orderRow(order.id)).toMatchObject([
    { evidence: "cart-attribute", assisted: true, direct: cart.price / 2, net: cart.price },
  ]);
});

test("the copied cart metafield is the strongest evidence", async () => {
  const { ofShop } = await shopOf("alpha");
  const cart = await fillCart(app, "alpha");
  const conversation = await aConversation(app, "visitor-by-metafield", { variantId: cart.variantId, units: 1 });
  const desk = ofShop.storefrontFor({ market: { country: null, language: null }, buyerIp: null });
  await desk.setAttribute(`gid://shopify/Cart/${cart.keyed}`, "__shopwalker", "conversation-of-nobody");
  await desk.setMetafield(`gid://shopify/Cart/${cart.keyed}`, "shopwalker_session", conversation);

  const order = await pay(app, "alpha", cart.keyed);
  await app.settle();

  expect(await orderRow(order.id)).toMatchObject([{ evidence: "cart-metafield", direct: cart.price, assisted: true }]);
});

test("a mark that names no conversation of the shop proves nothing", async () => {
  const cart = await fillCart(app, "alpha");
  await storefront(app, "alpha", "/cart/update.js", {
    method: "POST",
    headers: { "content-type": "application/json", cookie: `cart=${encodeURIComponent(cart.keyed)}` },
    body: JSON.stringify({ attributes: { __shopwalker: "made-up" } }),
  });
  const order = await pay(app, "alpha", cart.keyed);
  await app.settle();

  expect(await orderRow(order.id)).toMatchObject([{ evidence: null, assisted: false, direct: 0 }]);
});

test("refunds and cancellations subtract from the order, its day and the results", async () => {
  const visitor = "visitor-who-returns-it";
  await sendBeacon(app, "beta", visitBeacon(visitor));
  const cart = await fillCart(app, "beta", 2);
  await sendBeacon(app, "beta", { kind: "cart", visitor, cartToken: cart.token });
  const order = await pay(app, "beta", cart.keyed);
  await app.settle();
  const { shop, ofShop } = await shopOf("beta");
  const results = () => readResults({ rollups: ofShop.rollups, clock: app.services.clock }, shop, { days: 7 });
  const sold = await results();

  const [line] = shopState(app, "beta").orders.get(order.id)?.lines ?? [];
  await app.sim("refund", { shop: "beta", order: order.id, lines: [{ lineItemId: line?.id, quantity: 1 }] });
  await app.settle();
  const refunded = await results();
  await app.sim("merchant-graphql", {
    shop: "beta",
    query: `mutation { orderCancel(orderId: "gid://shopify/Order/${order.id}", reason: CUSTOMER, restock: true, refundMethod: { originalPaymentMethodsRefund: true }) { orderCancelUserErrors { message } } }`,
  });
  await app.settle();
  const cancelled = await results();

  expect(sold.all).toMatchObject({ visitors: 1, orders: 1, netRevenue: cart.price, revenuePerVisitor: cart.price });
  expect(sold.all).toMatchObject({ addToCartRate: 1, conversionRate: 1, averageOrderValue: cart.price });
  expect(refunded.all).toMatchObject({ orders: 1, netRevenue: cart.price / 2 });
  expect(cancelled.all).toMatchObject({ visitors: 1, orders: 0, netRevenue: 0, averageOrderValue: null });

  const day = dayOf(app.services.clock.now(), shop.timezone);
  expect(shop.timezone).toBe("Asia/Tokyo");
  const everybody = { firstDay: day, lastDay: day, device: "all", visitors: "all" } as const;
  expect(await ofShop.rollups.sumRevenue(everybody)).toEqual([]);
});

test("a goodwill amount subtracts from revenue, a shipping refund does not; duplicates and late deliveries change nothing", async () => {
  const [variant] = shippedVariants(app, "alpha");
  const cart = await fillCartWith(app, "alpha", [{ id: variant?.id ?? 0, quantity: 2 }]);
  // Abroad, where shipping is not free.
  const order = await pay(app, "alpha", cart, { countryCode: "CA" });
  await app.settle();
  const sold = Number((await orderRow(order.id))[0]?.net);
  const netAfter = async (refund: Record<string, unknown>) => {
    await app.sim("refund", { shop: "alpha", order: order.id, lines: [], ...refund });
    await app.settle();
    return (await orderRow(order.id))[0]?.net;
  };
  const goodwill = await netAfter({ discrepancy: -300 });
  const shipping = await netAfter({ shippingAmount: 100 });
  const [line] = shopState(app, "alpha").orders.get(order.id)?.lines ?? [];
  const fee = await netAfter({ lines: [{ lineItemId: line?.id, quantity: 1 }], discrepancy: 200 });

  const { shop } = await shopOf("alpha");
  await app.services.database.pool.query('UPDATE "WebhookDelivery" SET status = $1', ["RECEIVED"]);
  const { rows } = await app.services.database.pool.query<{ id: string }>(
    `SELECT id FROM "WebhookDelivery" WHERE topic IN ('refunds/create', 'orders/updated', 'orders/create') ORDER BY id`,
  );
  for (const { id } of rows) await app.services.jobs.enqueue("handle-webhook", { deliveryId: id });
  await app.services.jobs.enqueue("reconcile-shop", { shopId: shop.id });
  await app.settle();

  expect([goodwill, shipping, fee]).toEqual([sold - 300, sold - 300, sold / 2 - 100]);
  expect(await orderRow(order.id)).toMatchObject([{ net: sold / 2 - 100 }]);
});

test("an order of more lines than one page is reconciled to its last line, and more refunds than one page to the last", async () => {
  await app.sim("faults", { webhooks: { mode: "drop" } });
  const variants = shippedVariants(app, "alpha").slice(0, 60);
  const cart = await fillCartWith(
    app,
    "alpha",
    variants.map(({ id }) => ({ id, quantity: 1 })),
  );
  const order = await pay(app, "alpha", cart);
  for (let count = 0; count < 12; count++) {
    await app.sim("refund", { shop: "alpha", order: order.id, lines: [], discrepancy: -10 });
  }
  await app.sim("faults", { webhooks: { mode: "normal" } });
  const { shop, ofShop } = await shopOf("alpha");
  await app.services.jobs.enqueue("reconcile-shop", { shopId: shop.id });
  await app.settle();

  const record = await ofShop.orders.change(String(order.id), [], (before) => before);
  const subtotal = variants.reduce((sum, { price }) => sum + price, 0);
  expect(variants).toHaveLength(60);
  expect(record?.facts.lines.map(({ variantId }) => variantId).sort()).toEqual(
    variants.map(({ id }) => String(id)).sort(),
  );
  expect(record?.facts.appliedRefundIds).toHaveLength(12);
  expect(record).toMatchObject({ net: subtotal - 120, refunded: 120 });
});

test("what only the agent's arm can do adds no visitor to a day", async () => {
  const visitor = "visitor-who-talks-past-midnight";
  await sendBeacon(app, "alpha", visitBeacon(visitor));
  await app.settle();
  const { shop, ofShop } = await shopOf("alpha");
  const today = dayOf(app.services.clock.now(), shop.timezone);
  const [nextDay, laterDay] = [addDays(today, 1), addDays(today, 2)];

  await ofShop.visits.markDay(visitor, today, "engaged");
  await ofShop.visits.markDay(visitor, nextDay, "engaged");
  await ofShop.visits.markDay(visitor, nextDay, "recommended");
  await ofShop.visits.markDay(visitor, laterDay, "addedToCart");

  const days = await app.services.database.prisma.visitorDay.findMany({
    where: { shopId: shop.id, visitorId: visitor },
    orderBy: { day: "asc" },
    select: { day: true, isCounted: true, engaged: true, addedToCart: true },
  });
  expect(days).toEqual([
    { day: today, isCounted: true, engaged: true, addedToCart: false },
    { day: nextDay, isCounted: false, engaged: true, addedToCart: false },
    { day: laterDay, isCounted: true, engaged: false, addedToCart: true },
  ]);
  await rollUpShop(ofShop.rollups, shop);
  const of = { device: "all", visitors: "all" } as const;
  expect(await ofShop.rollups.listStages({ ...of, firstDay: nextDay, lastDay: nextDay })).toEqual([]);
});

test("an order whose webhooks were lost is found by reconciliation", async () => {
  await app.sim("faults", { webhooks: { mode: "drop" } });
  const cart = await fillCart(app, "alpha");
  const conversation = await aConversation(app, "visitor-of-a-lost-order", { variantId: cart.variantId, units: 1 });
  const { shop, ofShop } = await shopOf("alpha");
  const desk = ofShop.storefrontFor({ market: { country: null, language: null }, buyerIp: null });
  await desk.setMetafield(`gid://shopify/Cart/${cart.keyed}`, "shopwalker_session", conversation);
  const order = await pay(app, "alpha", cart.keyed);
  await app.sim("faults", { webhooks: { mode: "normal" } });
  await app.settle();
  const before = await orderRow(order.id);

  await app.services.jobs.enqueue("reconcile-shop", { shopId: shop.id });
  await app.settle();

  expect(before).toEqual([]);
  expect(await orderRow(order.id)).toMatchObject([
    { net: cart.price, direct: cart.price, evidence: "cart-metafield", assisted: true },
  ]);
});

test("bots and previews are not counted, and a cart of a visitor who never came is not linked", async () => {
  const { shop } = await shopOf("alpha");
  const { prisma } = app.services.database;
  const at = app.services.clock.now();
  const shopId = shop.id;
  await prisma.visitor.create({
    data: { shopId, id: "visitor-in-a-preview", isPreview: true, firstSeenAt: at, lastSeenAt: at },
  });

  await sendBeacon(app, "alpha", visitBeacon("visitor-in-a-preview"));
  await sendBeacon(app, "alpha", { kind: "cart", visitor: "visitor-who-never-came", cartToken: "some-cart" });

  const days = await prisma.visitorDay.findMany({
    where: { shopId, visitorId: { in: ["visitor-in-a-preview", "visitor-who-never-came"] } },
  });
  expect(days).toEqual([]);
  expect(await prisma.cartLink.findMany({ where: { shopId, cartToken: "some-cart" } })).toEqual([]);
});

test("two shops never see each other", async () => {
  const [alpha, beta] = [await shopOf("alpha"), await shopOf("beta")];
  const visitor = "visitor-of-both-shops";
  for (const handle of ["alpha", "beta"]) await sendBeacon(app, handle, visitBeacon(visitor));
  const cart = await fillCart(app, "alpha");
  await sendBeacon(app, "alpha", { kind: "cart", visitor, cartToken: cart.token });
  const order = await pay(app, "alpha", cart.keyed);
  await app.settle();

  const rows = await orderRow(order.id);
  const linkedAtBeta = await beta.ofShop.visits.findVisitorOfCart(cart.token, "beacon");
  // A refund that names alpha's order, signed by Shopify, for beta.
  const refund = { id: 99, order_id: order.id, created_at: new Date().toISOString() };
  const lines = [{ subtotal_set: { shop_money: { amount: "10.00" } } }];
  await deliver(app, { topic: "refunds/create", shop: "beta", payload: { ...refund, refund_line_items: lines } });
  await app.settle();

  expect(rows).toMatchObject([{ shopId: alpha.shop.id, visitorId: visitor }]);
  expect(linkedAtBeta).toBeNull();
  expect(await orderRow(order.id)).toEqual(rows);
});

test("a new holdout share deals everybody anew, and the arms are compared from the next whole day on", async () => {
  const before = await shopOf("beta");
  const visitor = "visitor-of-two-experiments";
  await sendBeacon(app, "beta", visitBeacon(visitor));
  const change = (holdoutShare: number) => ({
    settings: { ...before.shop.settings, holdoutShare },
    ...{ actor: "staff:1", apiOrigin: app.url },
  });
  await updateShopSettings(
    { ...app.services, ...before.ofShop },
    before.shop,
    change(before.shop.settings.holdoutShare),
  );
  const unchanged = await shopOf("beta");
  await updateShopSettings({ ...app.services, ...before.ofShop }, before.shop, change(0.5));
  const after = await shopOf("beta");
  await sendBeacon(app, "beta", visitBeacon(visitor));
  const results = () => {
    const { rollups } = after.ofShop;
    return readResults({ rollups, clock: app.services.clock }, after.shop, { days: 7 });
  };
  const today = dayOf(app.services.clock.now(), after.shop.timezone);
  const onTheDay = await results();
  // As on the day after: the visits of a whole day in the new arms.
  const { prisma } = app.services.database;
  const startedAt = new Date(app.services.clock.now().getTime() - 24 * 3600_000);
  await prisma.holdoutExperiment.updateMany({ where: { shopId: after.shop.id }, data: { startedAt } });
  await prisma.visitorDay.deleteMany({ where: { shopId: after.shop.id, day: today } });
  await sendBeacon(app, "beta", visitBeacon(visitor));
  const nextDay = await results();

  expect(unchanged.shop.experimentSalt).toBe(before.shop.experimentSalt);
  expect(after.shop.experimentSalt).not.toBe(before.shop.experimentSalt);
  const arm = assignArm(visitor, after.shop.experimentSalt, 0.5);
  expect(await after.ofShop.visits.findVisitor(visitor)).toMatchObject({ arm });
  expect(onTheDay).toMatchObject({ arms: {}, armsSince: addDays(today, 1) });
  expect(onTheDay.all.visitors).toBeGreaterThan(0);
  expect(Object.keys(nextDay.arms)).toEqual([arm]);
  expect(nextDay.arms[arm]?.visitors).toBe(1);
});

// The last test of the file: it moves business time on.
test("the dashboards say of a crowd what it really did, to the unit and to the cent", { timeout: 90_000 }, async () => {
  const { simulator, services } = app;
  const handle = "crowded";
  const storefrontUrl = simulator.storefrontUrl(handle);
  const adminUrl = simulator.adminUrl(handle, "");
  const shop = { handle, storefrontUrl, adminUrl, shopifyUrl: simulator.url, appUrl: app.url };
  const manager = new ShopManager(shop);
  await manager.dealHalves();
  const crowd = drawCrowd({ shoppers: 60, days: 3, effect: 0.5, seed: 5 });

  const { ledger, firstVisitAt: since } = await runCrowd({ shop, manager, crowd, days: 3 });
  await app.settle();
  const dashboards = await readDashboards(services.database, { handle, since, now: await manager.now() });

  const { visitors, engaged, orders, netRevenue } = ledger.totals();
  expect({ visitors, isBusy: engaged > 0 && orders > 5 && netRevenue > 0 }).toEqual({ visitors: 60, isBusy: true });
  expect(compareBooks(ledger, dashboards).differences).toEqual([]);
});
