import { expect, test } from "vitest";
import { visitorEventSchema } from "~/contracts/visitor-events";
import { readAskedEvents } from "~/domain/conversations/read-asked-events";

const NOW = new Date("2026-11-20T12:00:00.000Z");
const turn = { id: "turn-1", visitorId: "visitor-1", conversationId: "conversation-1" };
const allowed = { verdict: "allow" as const, reason: "ok" };

function aStep(tool: string, input: unknown, output: unknown = null) {
  return { tool, specialist: "sales", input, output, decision: allowed, ms: 1 };
}

function told(options: {
  intents?: string[];
  entities?: { type: string; text: string; value: unknown }[];
  label?: string;
  steps?: ReturnType<typeof aStep>[];
  productId?: string | null;
}) {
  const { intents = ["product_detail"], entities = [], label = "neutral", steps = [], productId = null } = options;
  const perception = {
    intents: intents.map((name, index) => ({ name, confidence: 0.9 - index / 10 })),
    entities,
    sentiment: { score: 0, label },
  };
  const events = readAskedEvents(turn, { page: { productId }, trace: { perception, steps } }, NOW);
  for (const event of events) expect(visitorEventSchema.safeParse(event).success).toBe(true);
  return events.map(({ type, data }) => ({ type, ...data }));
}

const shoe = { type: "product", text: "Trail Shoe", value: { id: "11", handle: "trail-shoe", title: "Trail Shoe" } };

test("a product that is named is asked for, wherever the shopper is", () => {
  expect(told({ entities: [shoe, shoe], productId: "22", intents: ["size_fit", "price"], label: "negative" })).toEqual([
    { type: "product-asked", product: "11", topic: "size-fit", sentiment: "negative" },
  ]);
});

test("one that is denied is not", () => {
  const denied = { ...shoe, value: { negated: true, value: shoe.value } };
  expect(told({ entities: [denied], intents: ["find_product"] })).toEqual([]);
});

test("'does it come in blue?' is about the product that was looked up", () => {
  expect(told({ steps: [aStep("check_stock", { productId: "33", values: ["Blue"] })], productId: "22" })).toEqual([
    { type: "product-asked", product: "33", topic: "product-detail", sentiment: "neutral" },
  ]);
});

test.each([
  { intents: ["price"], expected: ["22"] },
  { intents: ["greeting"], expected: [] },
  { intents: ["track_order"], expected: [] },
])("on a product's page $intents is about $expected", ({ intents, expected }) => {
  expect(told({ intents, productId: "22" }).map((event) => "product" in event && event.product)).toEqual(expected);
});

test.each([
  { constraintId: "color:blue", why: "differs", topic: "color" },
  { constraintId: "not:material:leather", why: "unstated", topic: "material" },
  { constraintId: "price", why: "differs", topic: "budget" },
  { constraintId: "size:42", why: "sold-out", topic: "stock" },
])("the product nearest to a wish lacked $topic", ({ topic, ...miss }) => {
  const output = {
    status: "near",
    items: [
      { id: "44", misses: [miss] },
      { id: "55", misses: [] },
    ],
  };
  expect(told({ intents: ["find_product"], steps: [aStep("search_products", {}, output)] })).toEqual([
    { type: "product-missed", product: "44", topic },
  ]);
});

test("a wish that was met, and a tap, tell of nothing missed", () => {
  const output = { status: "match", items: [{ id: "44", misses: [] }] };
  expect(told({ intents: ["find_product"], steps: [aStep("search_products", {}, output)] })).toEqual([]);
  expect(readAskedEvents(turn, { page: { productId: "22" }, trace: { perception: null, steps: [] } }, NOW)).toEqual([]);
});
