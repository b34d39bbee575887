import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { EmitBlock, TurnInput, TurnOutcome } from "~/agent/turn";
import type { TurnRequest } from "~/contracts/agent-api";
import { conversationMemorySchema } from "~/contracts/conversation-memory";
import type { ReplyBlock, TurnEvent } from "~/contracts/turn-events";
import { getCurrentConversation } from "~/domain/conversations/get-current-conversation";
import { takeTurn } from "~/domain/conversations/take-turn";
import type { TakeTurnDependencies } from "~/domain/conversations/turn-context";
import { AppError } from "~/lib/app-error";
import type { Shop } from "~/ports/shop-store";
import type { ShopServices } from "~/services.server";
import { startApp } from "../start-app.ts";

const app = await startApp({ shops: [{ handle: "alpha" }, { handle: "beta" }] });
const { services } = app;
let alpha: Shop;
let stores: ShopServices;
let visitor: { id: string; customerId: string | null; isPreview: boolean };
let now: number;

beforeAll(async () => {
  await app.install("alpha");
  await app.install("beta");
  alpha = await app.shopOf("alpha");
  stores = services.forShop(alpha);
});
afterAll(() => app.close());
beforeEach(() => {
  visitor = { id: services.ids.random(), customerId: null, isPreview: false };
  now = Date.parse("2026-11-20T10:00:00Z");
});

type Script = (input: TurnInput, emit: EmitBlock) => Promise<Partial<TurnOutcome["memory"]> | undefined>;

const say = (text: string): ReplyBlock => ({ type: "text-delta", text });
const hello: Script = async (_, emit) => {
  await emit(say("Hello. "));
  await emit(say("What are you looking for?"));
  return { askedQuestions: ["purpose"] };
};

/** The use case on the real stores, with a scripted agent and a clock that the test moves. */
function dependencies(script: Script, change: Partial<TakeTurnDependencies> = {}): TakeTurnDependencies {
  return {
    turns: stores.turns,
    conversations: stores.conversations,
    fanOut: services.fanOut,
    clock: { now: () => new Date(now) },
    ids: services.ids,
    logger: services.logger,
    shop: alpha,
    curated: stores.curatedAnswers,
    merchandising: stores.merchandising,
    readVocabulary: () => stores.catalog.getVocabulary(),
    readSettings: () => Promise.resolve(alpha.settings),
    openWorld: (turn) =>
      stores.openTurn({
        turnId: turn.id,
        conversationId: turn.conversationId,
        cartId: null,
        visitorId: visitor.id,
        customerId: null,
        currency: "USD",
        market: { country: null, language: null },
        buyerIp: null,
        shop: alpha,
      }),
    noteProgress: () => Promise.resolve(),
    noteUnmetDemand: () => Promise.resolve(),
    async runTurn(input, _, emit) {
      const memory = await script(input, emit);
      return {
        memory: { ...input.memory, ...memory },
        profile: null,
        blocks: [],
        trace: {
          brain: "scripted",
          language: "en",
          perception: null,
          needState: null,
          specialist: "sales",
          steps: [],
          guardrails: [],
          unmet: null,
          model: null,
          ms: 0,
        },
      };
    },
    ...change,
  };
}

function aRequest(change: Partial<TurnRequest> = {}): TurnRequest {
  return {
    message: "hi",
    page: {
      path: "/",
      template: "index",
      productId: null,
      productHandle: null,
      variantId: null,
      collectionHandle: null,
      searchTerms: null,
      locale: "en",
      country: null,
      currency: null,
    },
    idempotencyKey: services.ids.random(),
    ...change,
  };
}

async function take(deps: TakeTurnDependencies, request: TurnRequest, who = visitor): Promise<TurnEvent[]> {
  const sent: TurnEvent[] = [];
  const numbers: number[] = [];
  await takeTurn(
    deps,
    who,
    request,
    (event, _, sequence) => {
      sent.push(event);
      numbers.push(sequence);
    },
    new AbortController().signal,
  );
  expect(numbers).toEqual(sent.map((_, index) => index));
  return sent;
}

const textOf = (events: TurnEvent[]) => events.map((event) => (event.type === "text-delta" ? event.text : "")).join("");

describe("a turn", () => {
  test("is told in order, stored with its messages, and remembered", async () => {
    const events = await take(dependencies(hello), aRequest());

    expect(events.map(({ type }) => type)).toEqual(["turn-start", "text-delta", "text-delta", "turn-end"]);
    const current = await getCurrentConversation({ ...stores, clock: { now: () => new Date(now) } }, visitor.id);
    expect(current.messages.map(({ from, text, blocks }) => [from, text, blocks.length])).toEqual([
      ["shopper", "hi", 0],
      ["agent", null, 2],
    ]);
    expect(current.unfinishedTurn).toBeNull();
    expect((await stores.conversations.findCurrent(visitor.id))?.memory.askedQuestions).toEqual(["purpose"]);
  });

  test("knows what was said before, and not its own message", async () => {
    await take(dependencies(hello), aRequest());
    let seen: TurnInput["history"] = [];

    await take(
      dependencies(async (input) => {
        seen = input.history;
        return undefined;
      }),
      aRequest({ message: "trail shoes" }),
    );

    expect(seen).toEqual([
      { from: "shopper", text: "hi" },
      { from: "agent", text: "Hello. What are you looking for?" },
    ]);
  });

  test("that fails keeps what was said, says so, and does not block the next", async () => {
    const failing: Script = async (_, emit) => {
      await emit(say("One moment."));
      throw new Error("a bug");
    };
    const events = await take(dependencies(failing), aRequest());

    expect(events.at(-1)).toMatchObject({ type: "turn-error", code: "internal" });
    expect(JSON.stringify(events)).not.toContain("a bug");
    expect(textOf(await take(dependencies(hello), aRequest()))).toContain("Hello");
    const { messages } = await getCurrentConversation({ ...stores, clock: services.clock }, visitor.id);
    expect(messages.map(({ from }) => from)).toEqual(["shopper", "agent", "shopper", "agent"]);
  });
});

describe("the same key is the same turn", () => {
  test("what was stored is told again, and nothing is done again", async () => {
    let runs = 0;
    const counted: Script = (input, emit) => {
      runs += 1;
      return hello(input, emit);
    };
    const request = aRequest();

    const first = await take(dependencies(counted), request);
    const second = await take(dependencies(counted), request);

    expect(second).toEqual(first);
    expect(runs).toBe(1);
  });

  test("two requests at once are one turn, told to both", async () => {
    let runs = 0;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow: Script = async (_, emit) => {
      runs += 1;
      await emit(say("First. "));
      await held;
      await emit(say("Second."));
      return undefined;
    };
    const request = aRequest();
    const both = [take(dependencies(slow), request), take(dependencies(slow), request)];
    setTimeout(release, 100);

    const [one, other] = await Promise.all(both);

    expect(runs).toBe(1);
    expect(textOf(one ?? [])).toBe("First. Second.");
    expect(other).toEqual(one);
  });

  test("the key of another visitor is another turn", async () => {
    const request = aRequest();
    await take(dependencies(hello), request);

    const stranger = { ...visitor, id: services.ids.random() };
    const events = await take(
      dependencies(async (_, emit) => (await emit(say("Not yours.")), undefined)),
      request,
      stranger,
    );

    expect(textOf(events)).toBe("Not yours.");
  });
});

describe("a turn that was cut off", () => {
  /** The process dies as it stores its third event: nothing after that reaches the database. */
  function dyingTurns() {
    let isDead = false;
    const die = () => {
      isDead = true;
      return Promise.reject(new Error("killed"));
    };
    const { turns } = stores;
    return {
      ...turns,
      append: ((id, sequence, ...rest) =>
        isDead || sequence === 2 ? die() : turns.append(id, sequence, ...rest)) satisfies typeof turns.append,
      end: ((...call) => (isDead ? die() : turns.end(...call))) satisfies typeof turns.end,
      renew: ((...call) => (isDead ? Promise.resolve() : turns.renew(...call))) satisfies typeof turns.renew,
    };
  }

  test("is named by the conversation, taken over when its lease has run out, and told on without repeating", async () => {
    const request = aRequest();
    await expect(take(dependencies(hello, { turns: dyingTurns() }), request)).rejects.toThrow("killed");
    const cutOff = await getCurrentConversation({ ...stores, clock: { now: () => new Date(now) } }, visitor.id);

    now += 16_000;
    const events = await take(dependencies(hello), request);

    expect(cutOff.unfinishedTurn).toEqual({ idempotencyKey: request.idempotencyKey });
    expect(events.map(({ type }) => type)).toEqual(["turn-start", "text-delta", "text-delta", "turn-end"]);
    expect(textOf(events)).toBe("Hello. What are you looking for?");
    const { messages } = await getCurrentConversation({ ...stores, clock: { now: () => new Date(now) } }, visitor.id);
    expect(messages.map(({ from }) => from)).toEqual(["shopper", "agent"]);
  });

  test("a worker that was only slow finds its place taken and adds nothing", async () => {
    let goOn: () => void = () => undefined;
    const paused = new Promise<void>((resolve) => (goOn = resolve));
    const slow: Script = async (_, emit) => {
      await emit(say("Hello. "));
      await paused;
      await emit(say("I am late."));
      return undefined;
    };
    const request = aRequest();
    let told = 0;
    const begun = new Promise<void>((resolve) => {
      void takeTurn(
        dependencies(slow),
        visitor,
        request,
        () => ++told === 2 && resolve(),
        new AbortController().signal,
      );
    });
    await begun;

    now += 16_000;
    const events = await take(dependencies(hello), request);
    goOn();
    const again = await take(dependencies(hello), request);

    expect(textOf(events)).toBe("Hello. What are you looking for?");
    expect(again).toEqual(events);
  });

  test("does not keep the shopper from asking something else", async () => {
    await expect(take(dependencies(hello, { turns: dyingTurns() }), aRequest())).rejects.toThrow("killed");
    now += 16_000;

    expect(textOf(await take(dependencies(hello), aRequest()))).toContain("Hello");
  });
});

test("a page that goes away does not stop its turn", async () => {
  const leave = new AbortController();
  const request = aRequest();
  const script: Script = async (_, emit) => {
    await emit(say("Before. "));
    leave.abort();
    await emit(say("After."));
    return undefined;
  };

  await takeTurn(dependencies(script), visitor, request, () => undefined, leave.signal);

  expect(textOf(await take(dependencies(script), request))).toBe("Before. After.");
});

test("one conversation has one turn at a time", async () => {
  let running = 0;
  let most = 0;
  const script: Script = async (_, emit) => {
    most = Math.max(most, ++running);
    await emit(say("."));
    running -= 1;
    return undefined;
  };
  await take(dependencies(script), aRequest());

  await Promise.all([take(dependencies(script), aRequest()), take(dependencies(script), aRequest())]);

  expect(most).toBe(1);
});

describe("nobody reaches what is another's", () => {
  test("a conversation of another visitor", async () => {
    await take(dependencies(hello), aRequest());
    const conversationId = (await stores.conversations.findCurrent(visitor.id))?.id ?? "";

    const stranger = { ...visitor, id: services.ids.random() };
    const attempt = take(dependencies(hello), aRequest({ conversationId }), stranger);

    await expect(attempt).rejects.toBeInstanceOf(AppError);
    await expect(attempt).rejects.toMatchObject({ code: "not-found" });
  });

  test("a visitor of another shop with the same id", async () => {
    await take(dependencies(hello), aRequest());
    const there = services.forShop(await app.shopOf("beta"));

    expect(await there.conversations.findCurrent(visitor.id)).toBeNull();
    expect((await getCurrentConversation({ ...there, clock: services.clock }, visitor.id)).messages).toEqual([]);
    await there.conversations.erase(visitor);
    expect(await stores.conversations.findCurrent(visitor.id)).not.toBeNull();
  });
});

describe("the shopper's own say", () => {
  test("clear begins a new chat, forget leaves nothing", async () => {
    await take(dependencies(hello), aRequest());
    await stores.conversations.clear(visitor.id, new Date(now));
    const cleared = await getCurrentConversation({ ...stores, clock: services.clock }, visitor.id);
    await take(dependencies(hello), aRequest({ message: "again" }));

    const fresh = await getCurrentConversation({ ...stores, clock: services.clock }, visitor.id);
    await stores.conversations.erase(visitor);

    expect(cleared.conversationId).toBeNull();
    expect(fresh.messages.map(({ text }) => text)).toEqual(["again", null]);
    const { rows } = await services.database.pool.query<{ left: string }>(
      `SELECT (SELECT count(*) FROM "Visitor" WHERE id = $1) + (SELECT count(*) FROM "Conversation" WHERE "visitorId" = $1)
         + (SELECT count(*) FROM "Turn" WHERE "visitorId" = $1) AS left`,
      [visitor.id],
    );
    expect(rows[0]?.left).toBe("0");
  });

  test("a verdict is kept for an own message alone", async () => {
    await take(dependencies(hello), aRequest());
    const { conversationId, messages } = await getCurrentConversation({ ...stores, clock: services.clock }, visitor.id);
    const feedback = {
      conversationId: conversationId ?? "",
      messageId: messages[1]?.id ?? "",
      verdict: "up" as const,
      comment: null,
    };

    expect(await stores.conversations.saveFeedback({ visitorId: visitor.id, ...feedback })).toBe(true);
    expect(await stores.conversations.saveFeedback({ visitorId: "stranger", ...feedback })).toBe(false);
    expect(
      await stores.conversations.saveFeedback({ visitorId: visitor.id, ...feedback, messageId: messages[0]?.id ?? "" }),
    ).toBe(false);
  });
});

test("what an older version stored of a conversation still parses", () => {
  expect(conversationMemorySchema.parse({})).toMatchObject({ schemaVersion: 1, shown: [] });
});
