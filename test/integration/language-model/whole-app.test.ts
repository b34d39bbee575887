import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { turnTraceSchema, type TurnTrace } from "~/contracts/turn-trace";
import { billingMonth } from "~/lib/billing-month";
import type { Shop } from "~/ports/shop-store";
import { type ModelServer, startModelServer } from "../../fakes/model-server.ts";
import { sensibleModel } from "../../fakes/sensible-model.ts";
import { openShopper, type SentFrame, type Shopper } from "../shop-floor/shopper.ts";
import { startApp, type TestApp } from "../start-app.ts";

let provider: ModelServer;
let app: TestApp;
let shop: Shop;
let shopper: Shopper;

beforeAll(async () => {
  provider = await startModelServer(sensibleModel);
  app = await startApp({
    shops: [{ handle: "alpha", content: "demo" }],
    env: { OPENAI_API_KEY: "sk-operator", OPENAI_BASE_URL: provider.url, OPENAI_MODEL: "gpt-4.1-mini" },
  });
  await app.install("alpha");
  await app.settle();
  shop = await app.shopOf("alpha");
}, 120_000);
afterAll(async () => {
  await app.close();
  await provider.close();
});
beforeEach(async () => {
  provider.behavior = sensibleModel;
  provider.requests.length = 0;
  provider.authorizations.length = 0;
  await configure({});
  shopper = await openShopper(app, "alpha");
});

async function configure(languageModel: Partial<Shop["settings"]["languageModel"]>) {
  const settings = { ...shop.settings, languageModel: { ...shop.settings.languageModel, ...languageModel } };
  await app.services.shops.saveSettings(shop.id, settings);
}

async function ask(
  message = "I need road running shoes for women",
): Promise<{ frames: SentFrame[]; text: string; trace: TurnTrace }> {
  const frames = await shopper.turn({ message, idempotencyKey: app.services.ids.random() });
  const text = frames.map(({ event }) => (event.type === "text-delta" ? event.text : "")).join("");
  const turnId = frames[0]?.id.split(":")[0] ?? "";
  const row = await app.services.database.prisma.turn.findFirstOrThrow({ where: { shopId: shop.id, id: turnId } });
  return { frames, text, trace: turnTraceSchema.parse(row.trace) };
}

test("a shopper's turn is worded by the model, with prices of this moment and cards of what it named", async () => {
  const { frames, text, trace } = await ask();

  expect(text).toMatch(/^I'd take the .+, (?:from )?\$[\d.]+\./);
  const cards = frames.flatMap(({ event }) => (event.type === "products" ? event.items.map(({ title }) => title) : []));
  expect(cards.length).toBeGreaterThan(0);
  for (const title of cards) expect(text).toContain(title);
  expect(trace).toMatchObject({ brain: "language-model", model: { name: "gpt-4.1-mini", calls: 1, fallback: null } });
  expect(provider.authorizations).toEqual(["Bearer sk-operator"]);
});

test("what it costs is booked for the shop and the month", async () => {
  const ledger = app.services.forShop(shop).modelLedger;
  const month = billingMonth(app.services.clock.now());
  const before = await ledger.read(month);

  const { trace } = await ask();

  const after = await ledger.read(month);
  expect(after.turns).toBe(before.turns + 1);
  expect(after.costMicros - before.costMicros).toBe(trace.model?.costMicros);
  expect(after.inputTokens - before.inputTokens).toBe(trace.model?.inputTokens);
});

test("a month's budget is not overspent, by however many turns at once", async () => {
  const ledger = app.services.forShop(shop).modelLedger;
  const micros = 20_000;

  const granted = await Promise.all(Array.from({ length: 20 }, () => ledger.reserve("2031-01", micros, 100_000)));

  expect(granted.filter(Boolean)).toHaveLength(5);
  expect((await ledger.read("2031-01")).costMicros).toBe(100_000);
});

test("when the budget is used up the embedded brain answers, and nothing is sent", async () => {
  await configure({ monthlyBudget: 0 });

  const { frames, trace } = await ask();

  expect(frames.some(({ event }) => event.type === "products")).toBe(true);
  expect(trace).toMatchObject({ brain: "embedded", model: { fallback: "budget-spent" } });
  expect(provider.requests).toEqual([]);
});

test("a shop that wants no provider sends nothing to one", async () => {
  await configure({ provider: "none" });

  const { trace } = await ask();

  expect(trace).toMatchObject({ brain: "embedded", model: { fallback: "switched-off" } });
  expect(provider.requests).toEqual([]);
});

test("a merchant's own key and model are used; the key is encrypted at rest", async () => {
  const { modelKeys } = app.services.forShop(shop);
  await modelKeys.save("sk-merchant-secret-1234");
  await configure({ provider: "own", model: "gpt-4o-mini" });

  const { trace } = await ask();
  const { rows } = await app.services.database.pool.query('SELECT * FROM "ModelKey"');

  expect(provider.authorizations).toEqual(["Bearer sk-merchant-secret-1234"]);
  expect(provider.requests[0]?.model).toBe("gpt-4o-mini");
  expect(trace.model?.name).toBe("gpt-4o-mini");
  expect(JSON.stringify(rows)).not.toContain("merchant-secret");
  expect(await modelKeys.describe()).toMatchObject({ ending: "1234" });

  await modelKeys.remove();
  expect((await ask()).trace.model?.fallback).toBe("not-set-up");
});

test("with the provider down the shopper is served in time", async () => {
  provider.behavior = () => ({ silent: true });
  const started = performance.now();

  const { frames, trace } = await ask();

  expect(performance.now() - started).toBeLessThan(8000);
  expect(frames.some(({ event }) => event.type === "products")).toBe(true);
  expect(frames.at(-1)?.event.type).toBe("turn-end");
  expect(trace.brain).toBe("embedded");
});

test("a merchant who removes the app leaves no key behind", async () => {
  const { modelKeys } = app.services.forShop(shop);
  await modelKeys.save("sk-merchant-secret-1234");

  await app.sim("uninstall", { shop: "alpha" });
  await app.settle();

  expect(await modelKeys.find()).toBeNull();
});
