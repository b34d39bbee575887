import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readResults } from "~/domain/analytics/read-results";
import { rollUpShop } from "~/domain/analytics/roll-up-shop";
import { openingResponseSchema } from "~/contracts/agent-api";
import { discountSettingsSchema } from "~/contracts/discount";
import type { ExperimentArm } from "~/contracts/experiment";
import { settleGrant } from "~/domain/discounts/settle-grant";
import { updateShopSettings } from "~/domain/shops/update-shop-settings";
import { decideArm } from "~/lib/decide-arm";
import { assignArm } from "~/lib/experiment-arm";
import { addDays, dayOf } from "~/lib/shop-calendar";
import type { Shop } from "~/ports/shop-store";
import { compareBooks } from "../../../scripts/demo/shoppers/compare-books.ts";
import { drawCrowd } from "../../../scripts/demo/shoppers/draw-crowd.ts";
import { readDashboards } from "../../../scripts/demo/shoppers/read-dashboards.ts";
import { runCrowd } from "../../../scripts/demo/shoppers/run-crowd.ts";
import { ShopManager } from "../../../scripts/demo/shoppers/shop-manager.ts";
import { openShopper, type Shopper } from "../shop-floor/shopper.ts";
import { deliver, fillCart, pay, sendBeacon, shopState, storefront, visitBeacon } from "./people.ts";
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

/** A visitor whom the store-wide experiment lets meet the agent. */
function visitorOfAgent({ experimentSalt, settings }: Shop, name: string): string {
  const named = Array.from({ length: 50 }, (_, index) => `visitor-of-the-${name}-${index}`);
  return named.find((id) => assignArm(id, experimentSalt, settings.holdoutShare) === "agent") ?? "";
}

/** A conversation that has put a variant into a cart, as the agent's room leaves it. */
async function aConversation(visitorId: string, added: { variantId: string; units: number } | null) {
  const { shop } = await shopOf("alpha");
  const { prisma } = app.services.database;
  const id = `conversation-of-${visitorId}`;
  const at = new Date(app.services.clock.now().getTime() - 60_000);
  const shopId = shop.id;
  await prisma.visitor.upsert({
    where: { shopId_id: { shopId, id: visitorId } },
    create: { shopId, id: visitorId, firstSeenAt: at, lastSeenAt: at },
    update: {},
  });
  await prisma.conversation.create({
    data: { shopId, id, visitorId, memory: {}, startedAt: at, lastMessageAt: at },
  });
  if (added) {
    await prisma.cartWrite.create({
      data: {
        ...{ shopId, id: `write-${id}`, conversationId: id, turnId: "turn", status: "WRITTEN" },
        before: { byVariant: {} },
        intended: { byVariant: { [added.variantId]: added.units } },
        changes: { changes: [] },
        result: { after: { [added.variantId]: added.units }, changes: [], priceChanged: false },
        ...{ createdAt: at, updatedAt: at },
      },
    });
  }
  return id;
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
  const conversation = await aConversation("visitor-by-attribute", { variantId: cart.variantId, units: 1 });
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

/** Variants of alpha that are for sale and have to be sent, cheapest first: dear ones ship free. */
function shippedVariants() {
  const { products, inventory } = shopState(app, "alpha");
  return [...products.values()]
    .filter(({ status }) => status === "active")
    .flatMap(({ variants }) => variants)
    .filter(({ requiresShipping, inventoryItemId }) => {
      const levels = inventory.filter((level) => level.inventoryItemId === inventoryItemId);
      return requiresShipping && levels.some(({ available }) => available > 5);
    })
    .sort((left, right) => left.price - right.price);
}

async function fillCartWith(items: { id: number; quantity: number }[]): Promise<string> {
  const answer = await storefront(app, "alpha", "/cart/add.js", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ items }),
  });
  const cookie = answer.headers.getSetCookie().find((entry) => entry.startsWith("cart="));
  return decodeURIComponent(/^cart=([^;]+)/.exec(cookie ?? "")?.[1] ?? "");
}

/** So much of one thing that free delivery is had, and the automatic discount is further away than half of the cart. */
function bearingACode() {
  const variant = shippedVariants().find(({ price, compareAtPrice }) => price > 2500 && compareAtPrice === null);
  if (!variant) throw new Error("Nothing of such a price is for sale.");
  return { id: String(variant.id), price: variant.price, units: Math.ceil(7500 / variant.price) };
}

const fillBearingACode = () => {
  const { id, units } = bearingACode();
  return fillCartWith([{ id: Number(id), quantity: units }]);
};

async function allowDiscounts(allowed: Record<string, unknown>): Promise<void> {
  const { discounts } = (await shopOf("alpha")).ofShop;
  const settings = { enabled: true, lowestMargin: 0, usualMargin: 50, ...allowed };
  await discounts.saveSettings(discountSettingsSchema.parse(settings), app.services.clock.now());
}

/** The desk of a visitor who came, in one turn of their conversation. */
async function ask(visitorId: string, turnId: string, key: string | null) {
  const { shop, ofShop } = await shopOf("alpha");
  await sendBeacon(app, "alpha", visitBeacon(visitorId));
  const conversationId = `conversation-of-${visitorId}`;
  return ofShop.openTurn({
    ...{ turnId, conversationId, visitorId, customerId: null, currency: shop.currency, buyerIp: null, shop },
    ...{ cartId: key && `gid://shopify/Cart/${key}`, market: { country: null, language: null } },
  }).ports.discounts;
}

const about = { freeDelivery: null, locale: "en" };

/** A browser of somebody who meets the agent. */
async function arrive(): Promise<Shopper> {
  const { shop } = await shopOf("alpha");
  const shopper = await openShopper(app, "alpha");
  await sendBeacon(app, "alpha", visitBeacon(shopper.visitorId));
  return assignArm(shopper.visitorId, shop.experimentSalt, shop.settings.holdoutShare) === "agent" ? shopper : arrive();
}

test("one code for two who ask at once, in the cart by a tap, gone when it is used, and known again in the order", async () => {
  const { shop, ofShop } = await shopOf("alpha");
  const { discounts } = ofShop;
  await allowDiscounts({ codesADay: 1, occasions: ["asked"] });
  const { price, units } = bearingACode();
  const fill = async () => ({ keyed: await fillBearingACode(), price: price * units });
  const cart = await fill();
  const [asks, others] = [visitorOfAgent(shop, "bargain"), visitorOfAgent(shop, "fisher")];
  await aConversation(asks, null);
  const other = await fill();

  const first = await ask(asks, "turn-1", cart.keyed);
  const [one, two] = await Promise.all([
    first.consider("asked", about),
    (await ask(others, "turn-2", other.keyed)).consider("asked", about),
  ]);
  const [winner, loser] = one.rung === "code" ? [one, two] : [two, one];
  expect(winner).toMatchObject({ rung: "code", offer: { value: { kind: "percent", percent: 10 } } });
  expect(loser).toEqual({ rung: "reassure", reason: "day-budget", offer: null, automatic: null });

  const [who, keyed] = one.rung === "code" ? [asks, cart.keyed] : [others, other.keyed];
  const again = await (await ask(who, "turn-3", keyed)).consider("asked", about);
  const retold = await (await ask(who, one.rung === "code" ? "turn-1" : "turn-2", keyed)).consider("asked", about);
  const elsewhere = await (await ask(visitorOfAgent(shop, "same-cart"), "turn-4", keyed)).consider("asked", about);
  expect([again.offer, retold.offer, elsewhere.offer]).toEqual([winner.offer, winner.offer, winner.offer]);

  const applied = await (await ask(who, "turn-5", keyed)).apply();
  expect(applied).toMatchObject({ status: "applied" });
  const order = await pay(app, "alpha", keyed);
  await app.settle();

  const code = winner.offer?.code ?? "";
  const cost = Math.round(cart.price / 10);
  expect(await discounts.findByCodes([code])).toMatchObject([
    { state: "redeemed", appliedAt: expect.any(Date) as Date },
  ]);
  expect(await discounts.listGrants(9)).toMatchObject([
    { code, redeemed: { orderName: order.name, cost, net: cart.price - cost } },
  ]);
  expect((await ask(who, "turn-6", keyed).then((desk) => desk.apply())).status).toBe("no-code");
  expect((await (await ask(who, "turn-7", keyed)).consider("asked", about)).offer).toBeNull();
});

test("an opening brings what the ladder allows: an automatic discount by name, a code that a tap uses, and its cost", async () => {
  const { shop, ofShop } = await shopOf("alpha");
  const { clock, config } = app.services;
  const settings = { ...shop.settings, openings: { ...shop.settings.openings, exit: true } };
  await updateShopSettings(
    { ...app.services, ...ofShop },
    { ...shop },
    { settings, actor: "staff:1", apiOrigin: config.shopify.appUrl },
  );
  const save = (allowed: Record<string, unknown>) => allowDiscounts({ occasions: [], ...allowed });
  const leave = async (shopper: Shopper) => {
    const body = {
      page: { path: "/cart", template: "cart", country: "US" },
      score: 0.9,
      reasons: [{ reason: "about-to-leave", weight: 1 }],
    };
    const sent = await shopper.agent("/agent/openings", {
      method: "POST",
      body: JSON.stringify({ ...body, cart: { token: shopper.cartToken() } }),
    });
    return openingResponseSchema.parse(await sent.json()).opening;
  };
  const { id, price, units } = bearingACode();
  const shopper = await arrive();
  await shopper.add(id, units);
  await save({ openings: ["bundle"] });
  expect((await leave(shopper))?.text).not.toMatch(/SW-/);

  await save({ openings: ["cart-rescue"] });
  const opening = await leave(shopper);
  const code = /SW-\w{5}-\w{5}/.exec(opening?.text ?? "")?.[0] ?? "";
  // Ten per cent would take the cart below what delivery is free from, and cost $6 for it.
  const cost = price * units - 7500;
  expect(cost).toBeLessThan((price * units) / 10);
  expect(opening?.text).toMatch(new RegExp(`still has .+ With SW-\\w+-\\w+ you pay \\$${cost / 100}\\.00 less`));
  expect(opening?.quickReplies.map(({ label }) => label)).toEqual([
    "Use it in my cart",
    "Show my cart",
    "Talk to a person",
  ]);
  expect((await leave(shopper))?.text).toContain(`You still have ${code}`);

  const rich = await arrive();
  await rich.add(id, Math.ceil(15_000 / price));
  expect((await leave(rich))?.text).toContain("“Free delivery from $150” already applies to your cart");

  const tapped = await shopper.turn({
    message: opening?.quickReplies[0]?.message ?? "",
    idempotencyKey: "use-my-code",
  });
  expect(tapped.map(({ event }) => event.type)).toContain("cart-write");
  await pay(app, "alpha", shopper.cartToken() ?? "");
  await app.settle();
  const ever = {
    from: new Date(0),
    until: new Date(clock.now().getTime() + 60_000),
    device: "all",
    visitors: "all",
  } as const;
  expect(await ofShop.discounts.listOpeningCosts(ever)).toEqual([
    { move: "cart-rescue", ruleId: null, codes: 1, used: 1, cost },
  ]);
  expect(await ofShop.discounts.listOpeningCosts({ ...ever, device: "tablet" })).toEqual([]);
  const { rows } = await app.services.database.pool.query(
    `SELECT data->>'offer' AS offer, count(*)::int AS count FROM events.event
     WHERE shop_id = $1 AND type = 'opening-offered' GROUP BY 1 ORDER BY 1 NULLS LAST`,
    [shop.id],
  );
  expect(rows).toEqual([
    { offer: "code", count: 2 },
    { offer: "existing-offer", count: 1 },
    { offer: null, count: 1 },
  ]);
});

test("who is held out of discounts hears words alone, and is counted once, when an offer would have come", async () => {
  const { shop, ofShop } = await shopOf("alpha");
  const { experiments, discounts } = ofShop;
  const now = app.services.clock.now();
  await allowDiscounts({ occasions: ["asked"] });
  const arms: ExperimentArm[] = [
    { name: "Offered", share: 50, does: { kind: "usual" } },
    { name: "Nothing", share: 50, does: { kind: "held-out" } },
  ];
  const draft = {
    name: "Codes or none",
    subject: "discount" as const,
    language: null,
    adaptiveShare: 0,
    guardrails: [],
    arms,
  };
  await experiments.create({ ...draft, id: "codes", salt: "salt of codes" }, 50, now);
  expect(await experiments.start("codes", 1, "staff:1", now)).toBe("started");
  const running = await experiments.listRunning();
  const heldOut = Array.from({ length: 50 }, (_, index) => visitorOfAgent(shop, `held-out-${index}`)).find(
    (id) => decideArm(running, "discount", { id, language: "en" }).isHeldOut,
  );
  const visitorId = heldOut ?? "";
  const exposed = async () => {
    const { rows } = await app.services.database.pool.query(
      'SELECT "visitorId", arm FROM "ExperimentExposure" WHERE "experimentId" = $1',
      ["codes"],
    );
    return rows as unknown[];
  };

  expect((await (await ask(visitorId, "held-1", null)).consider("asked", about)).reason).toBe("no-cart");
  expect(await exposed()).toEqual([]);
  const keyed = await fillBearingACode();
  for (const turnId of ["held-2", "held-2", "held-3"]) {
    expect(await (await ask(visitorId, turnId, keyed)).consider("asked", about)).toEqual({
      ...{ rung: "reassure", reason: "held-out", offer: null, automatic: null },
    });
  }
  expect(await exposed()).toEqual([{ visitorId, arm: "b" }]);
  expect((await discounts.listGrants(99)).filter((grant) => grant.visitorId === visitorId)).toEqual([]);
  await experiments.stop("codes", { reason: "Done.", keptArm: null, actor: "staff:1", at: app.services.clock.now() });
});

test("a discount above the limit waits for the merchant, whose first word stands and is read in the conversation", async () => {
  const { shop, ofShop } = await shopOf("alpha");
  const { clock, database } = app.services;
  const dependencies = { ...app.services, ...ofShop };
  await allowDiscounts({ occasions: ["asked"], approvalAbove: 0 });
  const wait = async (name: string) => {
    const visitorId = visitorOfAgent(shop, name);
    const keyed = await fillBearingACode();
    const desk = await ask(visitorId, `turn-of-${name}`, keyed);
    const conversationId = await aConversation(visitorId, null);
    expect(await desk.consider("asked", about)).toMatchObject({ rung: "approval", offer: null });
    const waiting = await ofShop.discounts.listWaiting(clock.now());
    const { id = "", code = "" } = waiting.find((grant) => grant.visitorId === visitorId) ?? {};
    const settle = (verdict: "approved" | "declined", at = clock) =>
      settleGrant({ ...dependencies, clock: at }, shop, id, { verdict, actor: "staff:1" });
    const read = async () =>
      JSON.stringify(
        (await database.prisma.message.findMany({ where: { conversationId }, select: { blocks: true } })).map(
          ({ blocks }) => blocks,
        ),
      );
    const askAgain = async () => (await ask(visitorId, `next-of-${name}`, keyed)).consider("asked", about);
    const isInShopify = () => [...shopState(app, "alpha").discounts.values()].some(({ codes }) => codes.includes(code));
    return { id, code, settle, read, askAgain, isInShopify };
  };

  const yes = await wait("hopeful");
  expect(yes.isInShopify()).toBe(false);
  const twice = await Promise.all([yes.settle("approved"), yes.settle("approved")]);
  expect(twice.toSorted()).toEqual([false, true]);
  expect(await yes.settle("declined")).toBe(false);
  expect(yes.isInShopify()).toBe(true);
  expect((await yes.read()).split("text-delta")).toHaveLength(2);
  expect(await yes.read()).toContain(yes.code);
  expect(await yes.askAgain()).toMatchObject({ rung: "code", reason: "still-valid", offer: { code: yes.code } });

  const no = await wait("turned-down");
  expect([await no.settle("declined"), await no.settle("approved")]).toEqual([true, false]);
  expect(no.isInShopify()).toBe(false);
  expect(await no.read()).toContain("text-delta");
  expect(await no.read()).not.toContain(no.code);
  expect(await no.askAgain()).toMatchObject({ rung: "reassure", reason: "declined", offer: null });

  const late = await wait("patient");
  const tooLate = new Date(clock.now().getTime() + 7 * 24 * 3600_000);
  expect(await late.settle("approved", { now: () => tooLate })).toBe(false);
  expect([late.isInShopify(), await late.read()]).toEqual([false, "[]"]);
  const unknown = settleGrant(dependencies, shop, "nothing", { verdict: "approved", actor: "staff:1" });
  await expect(unknown).rejects.toMatchObject({ code: "not-found" });
});

test("a cart in another currency gets a percentage where the merchant allows it, and no code where not", async () => {
  const shopper = await arrive();
  const country = new URLSearchParams({ country_code: "CA" });
  await shopper.store("/localization", { method: "POST", body: country });
  const { id, price, units } = bearingACode();
  await shopper.add(id, units);
  const cart = async () =>
    (await (await shopper.store("/cart.js")).json()) as {
      currency: string;
      total_price: number;
      total_discount: number;
    };
  const say = async (message: string, idempotencyKey: string) =>
    (await shopper.turn({ message, idempotencyKey }))
      .map(({ event }) => (event.type === "text-delta" ? event.text : ""))
      .join("");
  const before = await cart();
  expect(before.currency).toBe("CAD");
  expect(before.total_price).not.toBe(price * units);

  await allowDiscounts({ occasions: ["asked"] });
  expect(await say("can I get a discount?", "abroad-refused")).not.toMatch(/SW-/);
  await allowDiscounts({ occasions: ["asked"], otherCurrencies: true });
  expect(await say("can I get a discount?", "abroad-allowed")).toMatch(/SW-\w{5}-\w{5}.*10%/);
  await say("Use my discount code", "abroad-used");

  expect((await cart()).total_discount).toBe(Math.round(before.total_price / 10));
  const { rows } = await app.services.database.pool.query(
    'SELECT reason, terms->\'value\' AS value FROM "DiscountDecision" WHERE "visitorId" = $1 ORDER BY "decidedAt"',
    [shopper.visitorId],
  );
  expect(rows).toEqual([
    { reason: "other-currency", value: null },
    { reason: "granted", value: { kind: "percent", percent: 10 } },
  ]);
});

test("the copied cart metafield is the strongest evidence", async () => {
  const { ofShop } = await shopOf("alpha");
  const cart = await fillCart(app, "alpha");
  const conversation = await aConversation("visitor-by-metafield", { variantId: cart.variantId, units: 1 });
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
  const [variant] = shippedVariants();
  const cart = await fillCartWith([{ id: variant?.id ?? 0, quantity: 2 }]);
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
  const variants = shippedVariants().slice(0, 60);
  const cart = await fillCartWith(variants.map(({ id }) => ({ id, quantity: 1 })));
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
  const conversation = await aConversation("visitor-of-a-lost-order", { variantId: cart.variantId, units: 1 });
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
