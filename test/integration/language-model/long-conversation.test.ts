import { afterAll, beforeAll, expect, test } from "vitest";
import { conversationMemorySchema } from "~/contracts/conversation-memory";
import { LIMITS } from "~/agent/brains/language-model/limits";
import { type ModelServer, startModelServer } from "../../fakes/model-server.ts";
import { sensibleModel } from "../../fakes/sensible-model.ts";
import { openShopper, type Shopper } from "../shop-floor/shopper.ts";
import { startApp, type TestApp } from "../start-app.ts";

const TURNS = 60;
const DETOURS = [
  "how long is delivery?",
  "what is your return policy?",
  "thanks",
  "what is in my cart?",
  "tell me more about the second one",
  "can I pay with PayPal?",
  "which of them is the lightest?",
];

let provider: ModelServer;
let app: TestApp;

beforeAll(async () => {
  provider = await startModelServer(sensibleModel);
  app = await startApp({
    shops: [
      { handle: "alpha", content: "demo" },
      { handle: "beta", content: "demo" },
    ],
    env: { OPENAI_API_KEY: "sk-operator", OPENAI_BASE_URL: provider.url, OPENAI_PRICES: "0,0,0" },
  });
  for (const handle of ["alpha", "beta"]) await app.install(handle);
  await app.settle();
  const beta = await app.shopOf("beta");
  const languageModel = { ...beta.settings.languageModel, provider: "none" as const };
  await app.services.shops.saveSettings(beta.id, { ...beta.settings, languageModel });
}, 120_000);
afterAll(async () => {
  await app.close();
  await provider.close();
});

/** Sixty turns over HTTP, a constraint in the second. What is kept and shown at the end. */
async function talk(handle: string) {
  const shop = await app.shopOf(handle);
  const shopper: Shopper = await openShopper(app, handle);
  async function say(message: string) {
    // Nobody writes this fast: what one browser may ask is tested elsewhere.
    await app.services.database.prisma.rateLimit.deleteMany();
    return shopper.turn({ message, idempotencyKey: app.services.ids.random() });
  }
  await say("hello");
  await say("trail shoes for women under 140, not black");
  for (let turn = 3; turn < TURNS; turn++) await say(DETOURS[turn % DETOURS.length] ?? "thanks");
  const asked = provider.requests.length;
  const last = await say("show me more of those");
  const row = await app.services.database.prisma.conversation.findFirstOrThrow({
    where: { shopId: shop.id, visitorId: shopper.visitorId },
    include: { turns: { orderBy: { startedAt: "desc" }, take: 1 } },
  });
  return {
    memory: conversationMemorySchema.parse(row.memory),
    brain: JSON.stringify(row.turns[0]?.trace),
    cards: last.flatMap(({ event }) => (event.type === "products" ? event.items : [])),
    requests: provider.requests.slice(asked),
    turns: await app.services.database.prisma.turn.count({ where: { shopId: shop.id, visitorId: shopper.visitorId } }),
  };
}

test.each([
  ["alpha", "language-model"],
  ["beta", "embedded"],
])("a constraint of turn 2 holds at turn 60 in %s, with the %s brain", { timeout: 120_000 }, async (handle, brain) => {
  const { memory, brain: trace, cards, requests, turns } = await talk(handle);

  expect(turns).toBe(TURNS);
  expect(trace).toContain(`"brain":"${brain}"`);
  expect(memory.needState.budget).toEqual({ min: null, max: 14_000, about: null });
  expect(memory.needState.constraints.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["not:color:black", "audience:women"]),
  );
  expect(cards.length).toBeGreaterThan(0);
  for (const { variants } of cards) {
    expect(Math.min(...variants.map(({ price }) => price.amount))).toBeLessThanOrEqual(14_000);
  }

  if (brain === "embedded") {
    expect(requests).toEqual([]);
    return;
  }
  const [request] = requests;
  const text = request?.messages.map(({ content }) => content ?? "").join("") ?? "";
  const known = request?.messages.at(-1)?.content ?? "";
  // Its words are gone from what is told, the constraint is not.
  expect(text).not.toContain("trail shoes for women under 140");
  expect(known).toMatch(/"not color black"/);
  expect(known).toMatch(/"budget":"up to \$140.00"/);
  expect(known).toMatch(/"said_earlier":\[/);
  expect(text.length).toBeLessThan(LIMITS.promptCharacters);
});
