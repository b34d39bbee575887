import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openingResponseSchema } from "~/contracts/agent-api";
import { discountSettingsSchema } from "~/contracts/discount";
import type { ExperimentArm } from "~/contracts/experiment";
import { settleGrant } from "~/domain/discounts/settle-grant";
import { updateShopSettings } from "~/domain/shops/update-shop-settings";
import { decideArm } from "~/lib/decide-arm";
import { assignArm } from "~/lib/experiment-arm";
import type { Shop } from "~/ports/shop-store";
import { openShopper, type Shopper } from "../shop-floor/shopper.ts";
import { startApp } from "../start-app.ts";
import { aConversation, fillCartWith, pay, sendBeacon, shippedVariants, shopState, visitBeacon } from "./people.ts";

const app = await startApp({ shops: [{ handle: "alpha", content: "demo" }] });

beforeAll(async () => {
  await app.install("alpha");
  await app.settle();
});
beforeEach(() => app.sim("faults", { webhooks: { mode: "normal" } }));
afterAll(() => app.close());

async function shopOf(handle: string) {
  const shop = await app.shopOf(handle);
  return { shop, ofShop: app.services.forShop(shop) };
}

/** A visitor whom the store-wide experiment lets meet the agent. */
function visitorOfAgent({ experimentSalt, settings }: Shop, name: string): string {
  const named = Array.from({ length: 50 }, (_, index) => `visitor-of-the-${name}-${index}`);
  return named.find((id) => assignArm(id, experimentSalt, settings.holdoutShare) === "agent") ?? "";
}

/** So much of one thing that free delivery is had, and the automatic discount is further away than half of the cart. */
function bearingACode() {
  const variant = shippedVariants(app, "alpha").find(
    ({ price, compareAtPrice }) => price > 2500 && compareAtPrice === null,
  );
  if (!variant) throw new Error("Nothing of such a price is for sale.");
  return { id: String(variant.id), price: variant.price, units: Math.ceil(7500 / variant.price) };
}

const fillBearingACode = () => {
  const { id, units } = bearingACode();
  return fillCartWith(app, "alpha", [{ id: Number(id), quantity: units }]);
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
  await aConversation(app, asks, null);
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
    const conversationId = await aConversation(app, visitorId, null);
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
