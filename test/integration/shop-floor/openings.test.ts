import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openingResponseSchema, pageContextSchema, type OpeningRequest } from "~/contracts/agent-api";
import { openingConditionsSchema } from "~/contracts/opening-rule";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { rollUpShop } from "~/domain/analytics/roll-up-shop";
import { updateShopSettings } from "~/domain/shops/update-shop-settings";
import { REASON_WEIGHTS } from "~/lib/hesitation/reason-weights";
import type { Shop } from "~/ports/shop-store";
import { BROWSER, idToken, sendBeacon, shopState, visitBeacon } from "../platform/people.ts";
import { startApp } from "../start-app.ts";
import { openShopper, type Shopper } from "./shopper.ts";

const app = await startApp({ shops: [{ handle: "alpha", content: "demo" }, { handle: "beta" }] });
const { services } = app;
let alpha: Shop;
const page = { path: "/" };

beforeAll(async () => {
  for (const handle of ["alpha", "beta"]) await app.install(handle);
  await app.settle();
  alpha = await app.shopOf("alpha");
});
afterAll(() => app.close());

describe("an opening", () => {
  const { forShop } = services;
  /** One in ten is held out of everything: they are let pass. */
  async function arrive(): Promise<Shopper> {
    const shopper = await openShopper(app, "alpha");
    await sendBeacon(app, "alpha", visitBeacon(shopper.visitorId));
    const visitor = await forShop(alpha).visits.findVisitor(shopper.visitorId);
    return visitor?.arm === "holdout" ? arrive() : shopper;
  }
  async function ask(shopper: Shopper, request: Partial<OpeningRequest> & { reason: string }) {
    const { reason, page = { path: "/" }, ...rest } = request;
    const body = { page, score: 0.8, reasons: [{ reason, weight: 1 }], cart: null, ...rest };
    const response = await shopper.agent("/agent/openings", { method: "POST", body: JSON.stringify(body) });
    return openingResponseSchema.parse(await response.json()).opening;
  }
  async function productPage(text: string) {
    const [first] = await forShop(alpha).catalog.findCandidates({ text, filters: { available: true }, limit: 1 });
    if (!first) throw new Error(`the demo store has no ${text}`);
    const { document } = first;
    const page = {
      path: `/products/${document.handle}`,
      template: "product",
      productId: document.id,
      country: "US",
      currency: "USD",
    };
    return { document, page: pageContextSchema.parse(page) };
  }
  async function report(shopper: Shopper, type: string, opening: string) {
    const event = {
      id: `${type}-${opening}`.slice(0, 60),
      type,
      at: services.clock.now().toISOString(),
      data: { opening },
    };
    await shopper.agent("/agent/events", { method: "POST", body: JSON.stringify({ events: [event] }) });
  }

  test("names the two products that were compared at their prices of now, once a visit, and is counted", async () => {
    const shopper = await arrive();
    const [one, other] = [await productPage("trail running shoes"), await productPage("running socks")];
    const request = {
      reason: "compares-products",
      page: one.page,
      trail: [one, other, one].map(({ document }) => document.id),
    };
    const opening = await ask(shopper, request);

    expect(opening?.text).toContain(one.document.title);
    expect(opening?.text).toContain(other.document.title);
    expect(opening?.text.match(/\$\d/g)).toHaveLength(2);
    expect(opening?.quickReplies.map(({ label }) => label)).toEqual(["Compare them", "Talk to a person"]);

    await report(shopper, "opening-shown", opening?.id ?? "");
    expect(await ask(shopper, request)).toBeNull();
    await report(shopper, "opening-dismissed", opening?.id ?? "");
    const [today, now] = ["2100-01-01", services.clock.now()];
    const standing = await forShop(alpha).openings.readStanding(shopper.visitorId, today, now);
    expect(standing).toMatchObject({ arm: "agent", cameBefore: true, hasOrdered: false, shownThisWeek: 1 });
    expect(standing?.lastDismissedAt).not.toBeNull();
    const { openingFigures, rollups } = forShop(alpha);
    await rollUpShop(rollups, alpha, { parts: ["openings"] });
    const ever = { firstDay: "2020-01-01", lastDay: "2100-01-01", device: "all", visitors: "all" } as const;
    const comparison = {
      ...{ move: "comparison", ruleId: null, offered: 1, heldOut: 0, shown: 1, engaged: 0, dismissed: 1 },
      ...{ addedToCart: 0, orders: 0, revenue: 0 },
    };
    expect(await openingFigures.list(ever)).toContainEqual(comparison);
    expect(await openingFigures.list({ ...ever, visitors: "new" })).toContainEqual(comparison);
    expect(await openingFigures.list({ ...ever, visitors: "returning" })).toEqual([]);
    expect(await openingFigures.list({ ...ever, device: "tablet" })).toEqual([]);
  });

  test("comes to nobody without consent", async () => {
    const shopper = await openShopper(app, "alpha");
    expect(await ask(shopper, { reason: "checks-shipping" })).toBeNull();
  });

  test("tells what is missing to free delivery by the shop's own page, from the cart as it is", async () => {
    const shopper = await arrive();
    const products = await Promise.all(["socks", "cap", "t-shirt"].map(productPage));
    const variants = products.flatMap(({ document }) => document.variants.filter(({ available }) => available));
    const fitting = variants.find(({ price }) => price > 1700 && price < 3700);
    if (!fitting) throw new Error("the demo store has nothing for about $25");
    await shopper.add(fitting.id, Math.floor(7499 / fitting.price));
    const page = { path: "/cart", template: "cart", country: "US", currency: "USD" };
    const opening = await ask(shopper, {
      ...{ reason: "idle-cart", page: pageContextSchema.parse(page), cart: { token: shopper.cartToken() ?? "" } },
    });

    const gap = 7500 - Math.floor(7499 / fitting.price) * fitting.price;
    expect(opening?.text).toContain(`$${(gap / 100).toFixed(2)} short of free delivery`);
    expect(opening?.text).toMatch(/“.*from \$75.*”/i);
  });

  test("is what the merchant's rules leave of it", async () => {
    const { openings } = forShop(alpha);
    const conditions = openingConditionsSchema.parse({ pages: ["home"], segments: ["new"] });
    const rule = { id: "quiet", action: "silence" as const, isActive: true, conditions };
    await openings.saveRule(rule, 2, services.clock.now());
    await openings.saveRule({ ...rule, id: "other", action: "reassurance" }, 2, services.clock.now());
    expect(await openings.saveRule({ ...rule, id: "third" }, 2, services.clock.now())).toBe(false);

    const index = pageContextSchema.parse({ path: "/", template: "index" });
    expect(await ask(await arrive(), { reason: "checks-shipping", page: index })).toBeNull();
    await openings.orderRules(["other", "quiet"]);
    expect((await openings.listRules()).map(({ id }) => id)).toEqual(["other", "quiet"]);
    expect((await ask(await arrive(), { reason: "checks-shipping", page: index }))?.text).toContain("says: “");

    for (const { id } of await openings.listRules()) expect(await openings.removeRule(id)).toBe(true);
  });

  test("is kept back where an experiment wants to know what it earns, and said in its words", async () => {
    const { experiments } = forShop(alpha);
    const arms = [
      { name: "Nothing", share: 50, does: { kind: "held-out" as const } },
      { name: "Other words", share: 50, does: { kind: "words" as const, text: "Anything about delivery or returns?" } },
    ];
    const draft = {
      name: "Reassure",
      subject: "opening:reassurance" as const,
      language: "en",
      arms,
      adaptiveShare: 0,
      guardrails: [],
    };
    await experiments.create({ ...draft, id: "trial", salt: "salt" }, 5, services.clock.now());
    expect(await experiments.start("trial", 1, "staff:1", services.clock.now())).toBe("started");

    const outcomes = new Map<string, string | null>();
    const readTrial = async (visitorId: string) => {
      const { rows } = await services.database.pool.query<{ type: string; arm: string }>(
        `SELECT type, data->>'arm' AS arm FROM events.event WHERE visitor_id = $1 AND data->>'experiment' = 'trial'`,
        [visitorId],
      );
      return rows.map(({ type, arm }) => `${type} ${arm}`).join();
    };
    for (let tries = 0; tries < 20 && outcomes.size < 2; tries++) {
      const shopper = await arrive();
      const opening = await ask(shopper, { reason: "checks-shipping" });
      outcomes.set(await readTrial(shopper.visitorId), opening?.text ?? null);
    }
    await experiments.stop("trial", { reason: "seen", keptArm: null, actor: "staff:1", at: services.clock.now() });
    expect(outcomes).toEqual(
      new Map([
        ["opening-held-out a", null],
        ["opening-offered b", "Anything about delivery or returns?"],
      ]),
    );
  });
});

describe("the weights of hesitation", () => {
  const { prisma } = services.database;
  const DAY_MS = 24 * 3600_000;
  const daysAgo = (days: number) => new Date(services.clock.now().getTime() - days * DAY_MS);

  function printedWeights(): unknown {
    const [installation] = [...shopState(app, "beta").installations.values()];
    const config = installation?.metafields.find(({ key }) => key === "config");
    return (JSON.parse(config?.value ?? "null") as { reasonWeights: unknown }).reasonWeights;
  }
  async function hesitate(reasons: { reason: string; weight: number }[], hasConsent = true): Promise<string> {
    const shopper = await openShopper(app, "beta");
    const { visitorId } = shopper;
    if (hasConsent) await sendBeacon(app, "beta", visitBeacon(visitorId));
    for (let times = 0; times < 2; times++) {
      const body = JSON.stringify({ page, score: 0.8, reasons });
      await shopper.agent("/agent/openings", { method: "POST", body });
    }
    return visitorId;
  }

  const countForgotten = (shopId: string) =>
    prisma.auditEntry.count({ where: { shopId, action: "openings.learning-forgotten" } });

  /** As it was before, also where an earlier try of the test has failed half-way. */
  async function begin(): Promise<Shop> {
    const beta = await app.shopOf("beta");
    const ofShop = services.forShop(beta);
    await ofShop.reasonLearning.forget();
    const change = { settings: shopSettingsSchema.parse({}), actor: "staff:1", apiOrigin: app.url };
    await updateShopSettings({ ...services, ...ofShop }, beta, change);
    return app.shopOf("beta");
  }

  test("are relearnt from what came of those who were left alone, printed once proved, and forgotten", async () => {
    const beta = await begin();
    const [shopId, ofShop] = [beta.id, services.forShop(beta)];
    const { reasonLearning } = ofShop;
    const attempt = services.ids.random();
    const forgottenBefore = await countForgotten(shopId);
    const waiting = () => prisma.leftAloneVisit.findMany({ where: { shopId }, orderBy: { askedAt: "asc" } });
    const learn = async () => {
      await services.jobs.enqueue("learn-reason-weights", {});
      await app.settle();
    };
    const doubts = { reason: "weighs-price", weight: 0.35 };

    await hesitate([doubts]);
    expect(await waiting()).toEqual([]);
    const openings = { ...beta.settings.openings, learnsWeights: true };
    const change = { settings: { ...beta.settings, holdoutShare: 0, openings }, actor: "staff:1", apiOrigin: app.url };
    await updateShopSettings({ ...services, ...ofShop }, beta, change);

    const ada = await hesitate([doubts, { reason: "made-up", weight: 1 }]);
    await hesitate([doubts], false);
    await hesitate([{ reason: "frustrated", weight: 0.6 }]);
    await hesitate([{ reason: "welcome", weight: 0 }]);
    const left = { visitorId: ada, isHeldOut: false, reasons: { schemaVersion: 1, weights: { "weighs-price": 0.35 } } };
    expect(await waiting()).toMatchObject([left]);
    await learn();
    expect(await waiting()).toHaveLength(1);
    expect(printedWeights()).toEqual(REASON_WEIGHTS);

    // Of those who weigh the price most order, of those who compare hardly anybody.
    const crowd = Array.from({ length: 600 }, (_, number) => {
      const isPrice = number % 2 === 0;
      const weights = isPrice
        ? { "weighs-price": 0.35, "checks-size": 0.3 }
        : { "compares-products": 0.5, "checks-size": 0.3 };
      return {
        id: `${attempt}-${String(number).padStart(3, "0")}`,
        weights,
        orders: isPrice ? number % 20 < 14 : number % 20 === 1,
      };
    });
    const [spokenTo, cancelled, late] = ["spoken-to", "cancelled", "late"].map((what) => `${what}-${attempt}`) as [
      string,
      string,
      string,
    ];
    const visitors = [...crowd.map(({ id }) => id), spokenTo, cancelled, late];
    const [askedAt, sold] = [daysAgo(4), { early: daysAgo(3.9), late: daysAgo(2.9) }];
    await prisma.visitor.createMany({
      data: visitors.map((id) => ({ shopId, id, arm: "agent", firstSeenAt: askedAt, lastSeenAt: askedAt })),
    });
    await prisma.leftAloneVisit.createMany({
      data: visitors.map((visitorId, number) => {
        const weights = crowd[number]?.weights ?? { "looked-elsewhere": 0.25, "checks-size": 0.3 };
        return { shopId, visitorId, askedAt, isHeldOut: number % 3 === 0, reasons: { weights } };
      }),
    });
    const buyers = crowd.filter(({ orders }) => orders).map(({ id }) => id);
    await prisma.order.createMany({
      data: [...buyers, spokenTo, cancelled, late].map((visitorId) => ({
        ...{ shopId, id: `of-${visitorId}`, name: "#1", currency: "USD", subtotal: 100n, discounts: 0n, shipping: 0n },
        ...{ tax: 0n, total: 100n, currentSubtotal: 100n, includedTax: 0n, appliedRefundIds: [], net: 100n, lines: {} },
        ...{
          visitorId,
          arm: "agent",
          placedAt: visitorId === late ? sold.late : sold.early,
          sourceUpdatedAt: askedAt,
        },
        cancelledAt: visitorId === cancelled ? sold.late : null,
      })),
    });
    const facts = { opening: "o", reason: "weighs-price", move: "comparison", rule: null };
    const data = { ...facts, experiment: null, arm: null, product: null, offer: null };
    const seen = { id: `seen-${attempt}`, at: sold.early, visitorId: spokenTo, conversationId: null };
    await ofShop.events.append([{ ...seen, type: "opening-shown", data }]);

    await Promise.all([learn(), learn()]);
    await learn();
    const kept = await reasonLearning.read();
    expect(kept?.learning).toMatchObject({ outcomes: 602, orders: buyers.length, isProved: true });
    expect(kept?.inUse?.factors).toMatchObject({ "weighs-price": 1.5 });
    expect(await waiting()).toMatchObject([left]);
    const [most, ...shape] = REASON_WEIGHTS["weighs-price"];
    expect(printedWeights()).toMatchObject({ "weighs-price": [expect.closeTo(most * 1.5, 9), ...shape] });
    expect(printedWeights()).toMatchObject({ frustrated: REASON_WEIGHTS.frustrated });

    // What the device now weighs by the shop's own is kept by the built-in weights.
    const grace = await hesitate([{ reason: "weighs-price", weight: 0.525 }]);
    expect((await waiting()).at(-1)).toMatchObject({ ...left, visitorId: grace });
    await ofShop.visits.withdrawConsent(grace);
    expect(await waiting()).toMatchObject([left]);

    const headers = {
      authorization: `Bearer ${idToken(app, "beta")}`,
      "user-agent": BROWSER,
      "content-type": "application/json",
    };
    const body = JSON.stringify({ intent: "forget-learning" });
    const forgotten = await app.fetch("/app/openings?index", { method: "POST", headers, body });
    expect(forgotten.status).toBeLessThan(300);
    expect([await reasonLearning.read(), await waiting()]).toEqual([null, []]);
    expect(printedWeights()).toEqual(REASON_WEIGHTS);
    expect(await countForgotten(shopId)).toBe(forgottenBefore + 1);
  });
});
