import { expect, type TestContext, test } from "vitest";
import { aConversation, type Reply } from "../../builders/a-conversation.ts";
import { aWiredModel } from "../../builders/a-wired-model.ts";
import type { ModelBehavior, ModelServerAnswer } from "../../fakes/model-server.ts";
import { sensibleModel } from "../../fakes/sensible-model.ts";

const ASK = "I need road running shoes for women";
const LONGEST_WAIT_MS = 8000;
const GOOD = "I'd take the {{title:womens-pilot-4}}, {{price-range:womens-pilot-4}}.";

type Context = Pick<TestContext, "onTestFinished">;

async function ask({ onTestFinished }: Context, behavior: ModelBehavior, message = ASK) {
  const { models, server, ledger, close } = await aWiredModel(behavior);
  onTestFinished(close);
  const conversation = aConversation({ models });
  const started = performance.now();
  const reply = await conversation.say(message);
  return { reply, server, ledger, conversation, ms: performance.now() - started };
}

function expectUseful(reply: Reply) {
  expect(reply.text).toMatch(/\$\d/);
  expect(reply.cards.length).toBeGreaterThan(0);
}

test.concurrent("a model that behaves words the reply, and code adds the cards", async (context) => {
  const { reply, server } = await ask(context, sensibleModel);

  expectUseful(reply);
  expect(reply.trace).toMatchObject({ brain: "language-model", model: { calls: 1, fallback: null, dropped: 0 } });
  expect(server.requests).toHaveLength(1);
  for (const title of reply.cards) expect(reply.text).toContain(title);
});

/** Each fault before the first sentence: how often the server is asked, and what the trace calls it. */
const FAULTS: [name: string, answer: ModelServerAnswer, requests: number, fallback: string][] = [
  ["a server error", { status: 500 }, 2, "unavailable"],
  ["an overloaded server", { status: 503, headers: { "retry-after": "0" } }, 2, "unavailable"],
  ["a rate limit that ends soon", { status: 429, headers: { "retry-after-ms": "20" } }, 2, "rate-limited"],
  ["a rate limit that does not", { status: 429, headers: { "retry-after": "30" } }, 1, "rate-limited"],
  ["a key that is refused", { status: 401 }, 1, "unauthorized"],
  ["a request that is refused", { status: 400 }, 1, "rejected"],
  ["a model that is not there", { status: 404 }, 1, "rejected"],
  ["a refusal", { refusal: "I can't help with that." }, 1, "refused"],
  ["a filtered answer", { text: "", finish: "content_filter" }, 1, "refused"],
  ["an empty answer", { text: "" }, 1, "no-words"],
  ["blanks", { text: " \n\n " }, 1, "no-words"],
  ["a page instead of a stream", { raw: "<html>maintenance</html>", contentType: "text/html" }, 1, "broken-stream"],
  ["JSON instead of a stream", { raw: '{"choices":[]}', contentType: "application/json" }, 1, "broken-stream"],
  ["events that are no JSON", { raw: "data: {oops\n\n" }, 1, "broken-stream"],
  ["events of another kind", { raw: 'data: {"hello":1}\n\ndata: [DONE]\n\n' }, 1, "broken-stream"],
  ["a stream that breaks at once", { text: "", then: "cut" }, 1, "broken-stream"],
  ["a stream that ends without an end", { text: "I'd take", then: "no-end" }, 1, "broken-stream"],
  ["a stream with broken JSON in it", { text: "I'd take", then: "broken-json" }, 1, "broken-stream"],
  ["a stream that stops before a sentence", { text: "I'd take", then: "hang" }, 1, "timeout"],
  ["a server that never answers", { silent: true }, 1, "timeout"],
];

test.concurrent.for(FAULTS)(
  "%s: the embedded brain answers in time",
  async ([, answer, requests, fallback], context) => {
    const { reply, server, ms, ledger } = await ask(context, () => answer);

    expectUseful(reply);
    expect(reply.trace).toMatchObject({ brain: "embedded", model: { fallback } });
    expect(server.requests).toHaveLength(requests);
    expect(ms).toBeLessThan(LONGEST_WAIT_MS);
    expect((await ledger.read("2026-03")).costMicros).toBeLessThan(20_000);
  },
);

test.concurrent("a failure before the first chunk that heals is not noticed", async (context) => {
  const { reply, server } = await ask(context, (request, index) =>
    index === 0 ? { status: 502 } : sensibleModel(request, index),
  );

  expect(reply.trace).toMatchObject({ brain: "language-model", model: { fallback: null } });
  expect(server.requests).toHaveLength(2);
});

test.concurrent.for(["cut", "broken-json", "no-end", "hang"] as const)(
  "after the first sentence nothing is tried again (%s): what was said stands, with its cards",
  async (then, context) => {
    const { reply, server, ms } = await ask(context, () => ({ text: `${GOOD} It is also a lovely`, then }));

    expect(reply.text).toMatch(/^I'd take the Women's Pilot 4, .*\$[\d.]+\.$/);
    expect(reply.cards).toEqual(["Women's Pilot 4"]);
    expect(reply.trace.brain).toBe("language-model");
    expect(server.requests).toHaveLength(1);
    expect(ms).toBeLessThan(LONGEST_WAIT_MS);
  },
);

test.concurrent("words without a fact that break off are completed by the embedded brain", async (context) => {
  const { reply, server } = await ask(context, () => ({ text: "With pleasure. Let me", then: "cut" }));

  expect(reply.text).toMatch(/^With pleasure\. /);
  expectUseful(reply);
  expect(server.requests).toHaveLength(1);
});

test.concurrent("an answer that runs into its limit leaves its half sentence out", async (context) => {
  const { reply } = await ask(context, () => ({ text: `${GOOD} And it comes with`, finish: "length" }));

  expect(reply.text).not.toContain("comes with");
  expect(reply.cards).toEqual(["Women's Pilot 4"]);
});

test.concurrent("a slow trickle is cut off in time", async (context) => {
  const { models, server, close } = await aWiredModel(() => ({ text: "well ".repeat(400) }));
  context.onTestFinished(close);
  server.pace = { latencyMs: 0, tokensPerSecond: 4 };
  const started = performance.now();

  const reply = await aConversation({ models }).say(ASK);

  expectUseful(reply);
  expect(reply.trace).toMatchObject({ brain: "embedded", model: { fallback: "too-slow" } });
  expect(performance.now() - started).toBeLessThan(LONGEST_WAIT_MS);
});

test.concurrent(
  "arguments that are no JSON are told to the model once, then the embedded brain answers",
  async (context) => {
    const { reply, server } = await ask(context, () => ({
      calls: [{ name: "search_products", arguments: '{"words": "sho' }],
    }));

    expectUseful(reply);
    expect(reply.trace).toMatchObject({ brain: "embedded", model: { fallback: "malformed-calls" } });
    expect(server.requests).toHaveLength(2);
  },
);

test.concurrent("arguments of a wrong kind are told to the model, which may do better", async (context) => {
  const { reply, server } = await ask(context, (request, index) =>
    index === 0 ? { calls: [{ name: "get_product", arguments: { products: 7 } }] } : sensibleModel(request, index),
  );

  expect(server.requests[1]?.messages.at(-1)?.content).toContain("Wrong arguments");
  expect(reply.trace.brain).toBe("language-model");
});

test.concurrent("a loop of tool calls ends, and its repetitions are not run", async (context) => {
  const { reply, server } = await ask(context, () => ({
    calls: [{ name: "search_products", arguments: { words: "shoes" } }],
  }));

  expectUseful(reply);
  expect(reply.trace).toMatchObject({ brain: "embedded", model: { fallback: "too-many-steps", calls: 4 } });
  expect(server.requests.at(-1)?.tools).toBeUndefined();
  // Once before the model was asked, once for it, once by the embedded brain.
  expect(reply.trace.steps.filter(({ tool }) => tool === "search_products")).toHaveLength(3);
});

test.concurrent("a loop with ever new arguments ends as well", async (context) => {
  let count = 0;
  const { reply, server } = await ask(context, () => ({
    calls: Array.from({ length: 3 }, () => ({ name: "search_products", arguments: { words: `shoes ${count++}` } })),
  }));

  expectUseful(reply);
  expect(server.requests.length).toBeLessThanOrEqual(4);
  expect(reply.trace.model?.fallback).toBe("too-many-steps");
});

test("after failures in a row the endpoint rests, and the shopper does not wait for it", async (context) => {
  const { models, server, close } = await aWiredModel(() => ({ status: 500 }));
  context.onTestFinished(close);
  const conversation = aConversation({ models });

  for (let turn = 0; turn < 4; turn++) await conversation.say(ASK);
  const asked = server.requests.length;
  const reply = await conversation.say(ASK);

  expectUseful(reply);
  expect(server.requests).toHaveLength(asked);
  expect(reply.trace.model).toMatchObject({ fallback: "resting", costMicros: 0 });
});

test("an endpoint that has rested is tried by one call: a failure lets it rest longer, a success brings it back", async (context) => {
  let time = 0;
  let isWell = false;
  const sick = { status: 500 } as const;
  const { models, server, close } = await aWiredModel(
    (request, index) => (isWell ? sensibleModel(request, index) : sick),
    { now: () => time },
  );
  context.onTestFinished(close);
  const conversation = aConversation({ models });
  const ask = async () => {
    const before = server.requests.length;
    const { trace } = await conversation.say(ASK);
    return { requests: server.requests.length - before, fallback: trace.model?.fallback };
  };
  for (let turn = 0; turn < 4; turn++) await ask();
  expect(await ask()).toEqual({ requests: 0, fallback: "resting" });

  time += 15_000;
  const probe = await ask();
  expect(probe.requests).toBeGreaterThan(0);
  expect(probe.fallback).not.toBe("resting");
  time += 15_000;
  expect(await ask()).toEqual({ requests: 0, fallback: "resting" });

  time += 15_000;
  isWell = true;
  expect(await ask()).toEqual({ requests: 1, fallback: null });
  expect(await ask()).toEqual({ requests: 1, fallback: null });
});
