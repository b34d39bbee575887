import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shopperProfileSchema } from "~/contracts/shopper-profile";
import { mintVisitorToken } from "~/http/visitor-token";
import type { Shop } from "~/ports/shop-store";
import { startApp } from "../start-app.ts";
import { openShopper, type SentFrame, type Shopper } from "./shopper.ts";

const app = await startApp({ shops: [{ handle: "alpha", content: "demo" }] });
const { services } = app;
const { prisma, pool } = services.database;
const DAY_MS = 24 * 3600_000;
let shop: Shop;

beforeAll(async () => {
  await app.install("alpha");
  await app.settle();
  shop = await app.shopOf("alpha");
});
afterAll(() => app.close());

let keys = 0;
const textOf = (frames: SentFrame[]) =>
  frames.map(({ event }) => (event.type === "text-delta" ? event.text : "")).join("");
const chipsOf = (frames: SentFrame[]) =>
  frames.flatMap(({ event }) => (event.type === "need-state" ? event.chips.map(({ label }) => label) : []));
const say = (shopper: Shopper, message: string) =>
  shopper.turn({ message, idempotencyKey: `memory-${String(++keys).padStart(8, "0")}` });
const newChat = (shopper: Shopper) =>
  shopper.agent("/agent/conversations/current", { method: "DELETE", body: JSON.stringify({ scope: "clear" }) });

/** A browser that has agreed to be remembered: its beacon was counted. */
async function shopperWithConsent(customerId: string | null = null): Promise<Shopper> {
  const visitorId = services.ids.random();
  const now = services.clock.now();
  const day = now.toISOString().slice(0, 10);
  await services.forShop(shop).visits.recordVisit({ visitorId, arm: "agent", customerId, device: "phone", day, now });
  return shopperOf(visitorId, customerId);
}

async function shopperOf(visitorId: string, customerId: string | null): Promise<Shopper> {
  const claims = { shopId: shop.id, visitorId, customerId, isPreview: false };
  const token = await mintVisitorToken(claims, { secret: services.config.visitorTokenSecret });
  return openShopper(app, "alpha", "", { token, visitorId });
}

async function profileOf(visitorId: string) {
  const row = await prisma.visitor.findUnique({ where: { shopId_id: { shopId: shop.id, id: visitorId } } });
  return row?.profile == null ? null : shopperProfileSchema.parse(row.profile);
}

describe("from one conversation to the next", () => {
  test("remembers with consent, tells it, and goes by it", async () => {
    const shopper = await shopperWithConsent();
    await say(shopper, "blue trail shoes in size 9");
    await newChat(shopper);
    const told = await say(shopper, "what do you remember about me?");
    await newChat(shopper);
    const found = await say(shopper, "trail shoes in black under 200");

    expect(textOf(told)).toMatch(/From one visit to the next I remember: .*size 9/);
    expect(chipsOf(told).some((chip) => chip.startsWith("Remembered: size 9"))).toBe(true);
    expect(chipsOf(found)).toContain("Size 9");
  });

  test("remembers nothing without consent", async () => {
    const shopper = await openShopper(app, "alpha");
    await say(shopper, "blue trail shoes in size 9");
    await newChat(shopper);

    expect(await profileOf(shopper.visitorId)).toBeNull();
    expect(textOf(await say(shopper, "what do you remember about me?"))).not.toMatch(/size 9/);
  });

  test("forgets when consent is taken back, through the store's own domain", async () => {
    const shopper = await shopperWithConsent();
    await say(shopper, "blue trail shoes in size 9");
    const before = await profileOf(shopper.visitorId);
    const body = JSON.stringify({ kind: "forget", visitor: shopper.visitorId });
    const answer = await shopper.store("/apps/shopwalker/visit", { method: "POST", body });
    await say(shopper, "socks in size M");

    expect(before?.facts.length).toBeGreaterThan(0);
    expect(answer.status).toBe(204);
    expect(await profileOf(shopper.visitorId)).toBeNull();
  });

  test("follows the customer whom Shopify names, and nobody after the logout", async () => {
    const phone = await shopperWithConsent("7001");
    await say(phone, "blue trail shoes in size 9");
    const laptop = await shopperWithConsent("7001");
    const other = await shopperWithConsent("7002");
    const afterLogout = await openShopper(app, "alpha", `?visitor=${phone.visitorId}`);

    expect(textOf(await say(laptop, "what do you remember about me?"))).toMatch(/size 9/);
    expect(textOf(await say(other, "what do you remember about me?"))).not.toMatch(/size 9/);
    expect(afterLogout.visitorId).not.toBe(phone.visitorId);
    expect(textOf(await say(afterLogout, "what do you remember about me?"))).not.toMatch(/size 9/);
  });
});

describe("forgetting", () => {
  test("a size goes in that turn, in every browser of the customer, and the audit says so", async () => {
    const phone = await shopperWithConsent("7003");
    await say(phone, "blue trail shoes in size 9");
    const laptop = await shopperWithConsent("7003");
    const reply = await say(laptop, "forget my size");

    expect(textOf(reply)).toMatch(/^Forgotten: size 9/);
    for (const { visitorId } of [phone, laptop]) {
      expect(JSON.stringify(await profileOf(visitorId))).not.toMatch(/"size"/);
    }
    expect(textOf(await say(phone, "what do you remember about me?"))).toMatch(/^For this conversation/);
    await newChat(phone);
    expect(textOf(await say(phone, "what do you remember about me?"))).not.toMatch(/size 9/);
    const audit = await prisma.auditEntry.findFirst({
      where: { shopId: shop.id, action: "memory.forgotten" },
      orderBy: { createdAt: "desc" },
    });
    expect(audit).toMatchObject({ actor: "shopper", detail: { scope: "facts" } });
    expect(JSON.stringify(audit)).not.toMatch(/size/);
  });

  test("“forget me” leaves the one turn that says so, and the next one proves it", async () => {
    const phone = await shopperWithConsent("7004");
    await say(phone, "a running jacket without down");
    const laptop = await shopperWithConsent("7004");
    await say(laptop, "blue trail shoes in size 9");
    await newChat(laptop);
    await say(laptop, "socks under 20");
    const reply = await say(laptop, "forget me");
    const { rows } = await pool.query<{ texts: string[]; turns: string; visits: string; left: string }>(
      `SELECT (SELECT array_agg(coalesce(text, 'reply') ORDER BY sequence) FROM "Message" AS m JOIN "Conversation" AS c
           ON c."shopId" = m."shopId" AND c.id = m."conversationId" WHERE c."visitorId" = ANY($1)) AS texts,
         (SELECT count(*) FROM "Turn" WHERE "visitorId" = ANY($1)) AS turns,
         (SELECT count(*) FROM "VisitorDay" WHERE "visitorId" = ANY($1)) AS visits,
         (SELECT count(*) FROM "Visitor" WHERE id = $2) AS left`,
      [[phone.visitorId, laptop.visitorId], phone.visitorId],
    );
    const next = await say(laptop, "what do you remember about me?");

    expect(textOf(reply)).toMatch(/everything that I had stored about you is deleted/);
    expect(reply.at(-1)?.event.type).toBe("turn-end");
    expect(rows).toEqual([{ texts: ["forget me", "reply"], turns: "1", visits: "0", left: "0" }]);
    expect(await profileOf(laptop.visitorId)).toBeNull();
    expect(textOf(next)).toMatch(/I remember nothing about you/);
    expect(textOf(next)).toMatch(/for this visit only/);
  });

  test("the same turn told again is not taken twice", async () => {
    const shopper = await shopperWithConsent();
    await say(shopper, "blue trail shoes in size 9");
    const request = { message: "forget me", idempotencyKey: "forget-me-once" };
    const [once, again] = [await shopper.turn(request), await shopper.turn(request)];

    expect(again).toEqual(once);
  });
});

describe("the privacy webhooks and the retention", () => {
  test("an export holds what is remembered, and a redaction takes it away", async () => {
    const shopper = await shopperWithConsent("7005");
    await say(shopper, "blue trail shoes in size 9");
    const { privacy } = services.forShop(shop);
    const customer = { customerId: "7005", orderIds: [], email: null };
    const exported = await privacy.exportCustomer(customer);
    await privacy.eraseCustomer(customer);

    expect(JSON.stringify(exported.visitors)).toMatch(/size 9|"value":"9"/);
    expect(JSON.stringify(exported.conversations)).toMatch(/"value":"9"/);
    expect(await profileOf(shopper.visitorId)).toBeNull();
  });

  test("what was said too long ago goes, though the shopper still comes", async () => {
    const shopper = await shopperWithConsent();
    await say(shopper, "blue trail shoes in size 9");
    const profile = await profileOf(shopper.visitorId);
    const old = new Date(services.clock.now().getTime() - 400 * DAY_MS).toISOString();
    const facts = profile?.facts.map((fact) => (fact.kind === "size" ? { ...fact, at: old } : fact)) ?? [];
    await prisma.visitor.update({
      where: { shopId_id: { shopId: shop.id, id: shopper.visitorId } },
      data: { profile: { schemaVersion: 1, facts: facts.map((fact) => ({ ...fact })) } },
    });
    await services.forShop(shop).privacy.eraseBefore(new Date(services.clock.now().getTime() - 365 * DAY_MS));

    const left = await profileOf(shopper.visitorId);
    expect(left?.facts.map(({ kind }) => kind)).not.toContain("size");
    expect(left?.facts.map(({ kind }) => kind)).toContain("like");
  });
});
