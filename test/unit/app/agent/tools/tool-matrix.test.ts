import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createEvidence } from "~/agent/evidence/evidence";
import { perceive } from "~/agent/perception/perceive";
import { recall } from "~/agent/recall/recall";
import { findSpecialist } from "~/agent/specialists/find-specialist";
import { SPECIALIST_NAMES, type SpecialistName } from "~/agent/specialists/specialist-name";
import { TOOLS } from "~/agent/tools/registry";
import { runTool } from "~/agent/tools/run-tool";
import { TOOL_NAMES, type Tool, type ToolContext, type ToolName } from "~/agent/tools/tool";
import type { TurnPorts } from "~/agent/turn";
import { AppError } from "~/lib/app-error";
import { aConversation } from "../../../../builders/a-conversation.ts";
import { aTurnInput } from "../../../../builders/a-turn-input.ts";

/** Good arguments of every tool, and some that its schema must refuse. */
const INPUTS: Record<ToolName, { good: unknown; bad: unknown[] }> = {
  search_products: { good: {}, bad: [{ limit: 0 }, { limit: 99 }, { text: 7 }, { excludeIds: "1" }] },
  get_product: { good: { productIds: ["1003"] }, bad: [{}, { productIds: [] }, { productIds: [1] }] },
  compare_products: {
    good: { productIds: ["1001", "1003"] },
    bad: [{ productIds: ["1001"] }, { productIds: ["1", "2", "3", "4", "5"] }],
  },
  recommend_similar: { good: { productId: "1003" }, bad: [{}, { productId: 1003 }, { productId: "1003", limit: 50 }] },
  recommend_for_cart: { good: {}, bad: [{ limit: 0 }, { limit: "3" }] },
  recommend_from_orders: { good: { limit: 2 }, bad: [{ limit: 7 }] },
  recommend_complementary: { good: { productId: "1003" }, bad: [{}, { productId: null }] },
  size_help: {
    good: { productId: "1003", sizes: ["42"] },
    bad: [{ sizes: [42] }, { sizes: ["1", "2", "3", "4", "5"] }],
  },
  check_stock: { good: { productId: "1003" }, bad: [{}, { productId: "x".repeat(50) }] },
  view_cart: { good: {}, bad: ["cart", null, 3] },
  add_to_cart: {
    good: { items: [{ variantId: "1003001" }] },
    bad: [
      {},
      { items: [] },
      { items: [{ variantId: "gid://1" }] },
      { items: [{ variantId: "1", quantity: 0 }] },
      { items: [{ variantId: "1", quantity: -2 }] },
      { items: [{ variantId: "1", quantity: 1.5 }] },
    ],
  },
  change_cart: {
    good: { lines: [{ lineId: "line-1", quantity: 2 }] },
    bad: [{ lines: [] }, { lines: [{ lineId: "", quantity: 1 }] }, { lines: [{ lineId: "l", quantity: -1 }] }],
  },
  remove_from_cart: { good: { lineIds: ["line-1"] }, bad: [{}, { lineIds: [] }] },
  undo_cart_change: { good: { writeId: null }, bad: [{ writeId: 4 }] },
  confirm_cart_write: { good: { writeId: "w", ok: true, message: null }, bad: [{}, { writeId: "w" }] },
  start_checkout: { good: {}, bad: [null, "now"] },
  past_purchases: { good: {}, bad: [{ limit: 0 }, { limit: 11 }] },
  order_status: { good: { orderName: null }, bad: [{ orderName: 1001 }] },
  answer_question: {
    good: { question: "how long is delivery?" },
    bad: [{}, { question: "" }, { question: "x".repeat(700) }],
  },
  forget_shopper: { good: { what: "everything" }, bad: [{}, { what: "size" }] },
  leave_message: {
    good: { text: "Hello", email: null },
    bad: [
      { text: " ", email: null },
      { text: "Hi", email: "nobody" },
    ],
  },
  consider_discount: { good: { occasion: "asked" }, bad: [{}, { occasion: "because" }, { percent: 90 }] },
  apply_discount_code: { good: {}, bad: ["SAVE50"] },
  hand_over: { good: { reason: "asked" }, bad: [{ reason: 5 }] },
};

type AnyTool = Tool<unknown, unknown>;
const tools = TOOLS as unknown as AnyTool[];

function ownerOf(tool: ToolName): SpecialistName {
  return SPECIALIST_NAMES.find((name) => findSpecialist(name).tools.includes(tool)) ?? "sales";
}

function contextFor(tool: ToolName, ports: TurnPorts, signal = new AbortController().signal): ToolContext {
  const input = aTurnInput({ message: "add it to my cart" });
  const situation = recall(
    input,
    perceive("add it to my cart", { vocabulary: input.vocabulary, expectedLanguage: "en" }),
  );
  return {
    ports,
    evidence: createEvidence(),
    situation: {
      ...situation,
      consent: { addToCart: true, changeCart: true, confirmed: true },
      forget: { what: "everything" },
    },
    specialist: ownerOf(tool),
    by: "code",
    aside: [],
    signal,
  };
}

/** Every call of every port answers with `answer`. */
function portsThat(answer: () => Promise<never>): TurnPorts {
  const all = { get: () => answer };
  const { clock, ids } = aConversation().ports;
  const port = () => new Proxy({}, all);
  return {
    catalog: port(),
    storefront: port(),
    cart: port(),
    discounts: port(),
    orders: port(),
    knowledge: port(),
    handoff: port(),
    memory: port(),
    models: port(),
    clock,
    ids,
  } as unknown as TurnPorts;
}

test("has exactly the tools that are named, in their order", () => {
  expect(TOOLS.map(({ name }) => name)).toEqual(
    [...TOOL_NAMES].sort(
      (left, right) => TOOLS.findIndex(({ name }) => name === left) - TOOLS.findIndex(({ name }) => name === right),
    ),
  );
  expect(new Set(TOOLS.map(({ name }) => name)).size).toBe(TOOL_NAMES.length);
});

describe.each(tools.map((tool) => [tool.name, tool] as const))("%s", (name, tool) => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each(INPUTS[name].bad.map((input) => [JSON.stringify(input), input] as const))(
    "refuses %s",
    async (_text, input) => {
      const { answer, step } = await runTool(tool, input, contextFor(name, aConversation().ports));

      expect(answer).toMatchObject({ ok: false, failure: "invalid-arguments", decision: { verdict: "block" } });
      expect(step.output).toHaveProperty("error");
    },
  );

  test("says so when a port does not answer in time", async () => {
    const never = () => new Promise<never>(() => undefined);
    const running = runTool(tool, INPUTS[name].good, contextFor(name, portsThat(never)));
    await vi.advanceTimersByTimeAsync(tool.timeoutMs + 1);
    const { answer } = await running;

    expect(answer).toMatchObject({ ok: false, failure: "timeout", error: `No answer within ${tool.timeoutMs} ms.` });
  });

  test("says what was observed when a port fails", async () => {
    const failing = () => Promise.reject(new AppError("upstream-unavailable", "Shopify answered 503."));
    const { answer, step } = await runTool(tool, INPUTS[name].good, contextFor(name, portsThat(failing)));

    expect(answer).toMatchObject({ ok: false, failure: "failed", error: "Shopify answered 503." });
    expect(step.output).toEqual({ error: "Shopify answered 503." });
  });

  test("answers over an empty shop", async () => {
    const empty = aConversation({ documents: [], passages: [], orders: [] });
    const { answer } = await runTool(tool, INPUTS[name].good, contextFor(name, empty.ports));

    expect(answer.ok).toBe(true);
  });

  test("is not run for a specialist that does not own it: nothing is asked, and the trace says why", async () => {
    let asked = 0;
    const counting = () => {
      asked += 1;
      return Promise.reject(new Error("It was run."));
    };
    const stranger = SPECIALIST_NAMES.find((owner) => !findSpecialist(owner).tools.includes(name));
    const context = { ...contextFor(name, portsThat(counting)), specialist: stranger ?? "escalation" };
    const { answer, step } = await runTool(tool, INPUTS[name].good, context);

    expect(answer).toMatchObject({ ok: false, failure: "refused" });
    expect(step).toMatchObject({ tool: name, decision: { verdict: "block", reason: "tool-of-another-specialist" } });
    expect(asked).toBe(0);
  });

  test("stops when the turn is ended", async () => {
    const controller = new AbortController();
    const never = () => new Promise<never>(() => undefined);
    const running = runTool(tool, INPUTS[name].good, contextFor(name, portsThat(never), controller.signal));
    controller.abort();
    const { answer } = await running;

    expect(answer).toMatchObject({ ok: false, failure: "aborted" });
  });

  test("leaves a trace that survives JSON", async () => {
    const { step } = await runTool(tool, INPUTS[name].good, contextFor(name, aConversation().ports));

    expect(JSON.parse(JSON.stringify(step))).toEqual(step);
  });
});
