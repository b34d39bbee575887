import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CurrentConversation, SessionResponse } from "~/contracts/agent-api";
import type { TurnEvent } from "~/contracts/turn-events";
import { ApiError } from "../../../../extensions/shopwalker-widget/src/core/api-error.ts";
import type { AgentClient, TurnBody } from "../../../../extensions/shopwalker-widget/src/core/create-agent-client.ts";
import { readEmbedSettings } from "../../../../extensions/shopwalker-widget/src/core/embed-settings.ts";
import { createChat } from "../../../../extensions/shopwalker-widget/src/panel/create-chat.ts";
import { printEmbed } from "../embed-page.ts";

const session: SessionResponse = {
  token: "t",
  expiresInSeconds: 900,
  visitorId: "visitor-0123456789",
  apiOrigin: "https://app.example",
  agentName: "Sam",
  greeting: "",
  contact: { email: null, hours: null },
  available: true,
};
const nothing: CurrentConversation = { conversationId: null, messages: [], needChips: [], unfinishedTurn: null };
const start: TurnEvent = { type: "turn-start", turnId: "t1", conversationId: "c1" };
const end: TurnEvent = { type: "turn-end", turnId: "t1", messageId: "m1" };
const hello: TurnEvent = { type: "text-delta", text: "Hello." };

/** What the server does with each turn, in order; the last goes on for all that follow. */
type Answer = TurnEvent[] | ApiError | { brokenAfter: TurnEvent[] };

function arrange(answers: Answer[], current: Partial<CurrentConversation> = {}) {
  printEmbed();
  const settings = readEmbedSettings();
  if (!settings) throw new Error("The page has no embed.");
  const bodies: TurnBody[] = [];
  let onStaleTheme = 0;
  let forgotten = 0;

  const client: AgentClient = {
    session: () => Promise.resolve(session),
    currentConversation: () => Promise.resolve({ ...nothing, ...current }),
    streamTurn(body, onEvent) {
      const answer = answers[Math.min(bodies.length, answers.length - 1)];
      bodies.push(body);
      if (answer instanceof ApiError) return Promise.reject(answer);
      const events = Array.isArray(answer) ? answer : (answer?.brokenAfter ?? []);
      events.forEach(onEvent);
      return Promise.resolve();
    },
    streamMessages: () => new Promise(() => undefined),
    askOpening: () => Promise.resolve(null),
    giveFeedback: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    report: () => undefined,
  };
  const chat = createChat({ client, settings, onStaleTheme: () => onStaleTheme++, onForgotten: () => forgotten++ });
  return { chat, bodies, client, staleThemes: () => onStaleTheme, forgotten: () => forgotten };
}

let themeCart: Record<string, number>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  sessionStorage.clear();
  themeCart = {};
  // Here nobody else wants the lock.
  const locks = { request: (_name: string, work: () => Promise<unknown>) => work() };
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
  vi.stubGlobal("fetch", (url: string, init?: { body?: string }) => {
    const { items: added = [] } = JSON.parse(init?.body ?? "{}") as { items?: { id: number; quantity: number }[] };
    for (const { id, quantity } of added) themeCart[id] = (themeCart[id] ?? 0) + quantity;
    const items = Object.entries(themeCart).map(([variant, quantity]) => ({ variant_id: Number(variant), quantity }));
    const body =
      url.endsWith("/cart.js") || url.endsWith("/cart/add.js")
        ? { token: "t?key=k", item_count: items.length, items }
        : {};
    return Promise.resolve(new Response(JSON.stringify(body)));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets a chat's promises and pauses run to their end. */
async function settle<T>(work: Promise<T>): Promise<T> {
  const progress = { isDone: false };
  void work.finally(() => (progress.isDone = true)).catch(() => undefined);
  while (!progress.isDone) await vi.advanceTimersByTimeAsync(100);
  return work;
}

describe("a turn", () => {
  it("carries the page, the theme's cart and a key of its own, and is forgotten once it ended", async () => {
    themeCart = { 101: 1 };
    const { chat, bodies } = arrange([[start, hello, end]]);

    await settle(chat.say("shoes?"));
    await settle(chat.say("socks?"));

    expect(bodies[0]).toMatchObject({ message: "shoes?", cart: { token: "t?key=k" }, page: { productId: "10" } });
    expect(bodies[1]).toMatchObject({ message: "socks?", conversationId: "c1" });
    expect(bodies[0]?.idempotencyKey).not.toBe(bodies[1]?.idempotencyKey);
    expect(sessionStorage.getItem("shopwalker:turn")).toBeNull();
  });

  it("waits for the stored conversation, which would write over it", async () => {
    const { chat, bodies } = arrange([[start, hello, end]]);

    const loading = chat.load();
    const asking = chat.say("shoes?");
    await settle(Promise.all([loading, asking]));

    expect(bodies).toHaveLength(1);
    expect(chat.state().messages).toMatchObject([{ text: "shoes?" }, { from: "agent" }]);
  });

  it("says that there is no cart yet, which is something else than not knowing", async () => {
    const { chat, bodies } = arrange([[start, end]]);
    await settle(chat.say("shoes?"));
    expect(bodies[0]?.cart).toBeNull();

    vi.stubGlobal("fetch", () => Promise.reject(new Error("blocked")));
    await settle(chat.say("socks?"));
    expect(bodies[1]?.cart).toBeUndefined();
  });

  it("that breaks off is sent again under the same key, and told from its start", async () => {
    const { chat, bodies } = arrange([
      { brokenAfter: [start, hello] },
      new ApiError(0, "offline"),
      [start, hello, { type: "text-delta", text: " And more." }, end],
    ]);

    await settle(chat.tap({ kind: "add-to-cart", variantId: "101", quantity: 1 }));

    expect(bodies).toHaveLength(3);
    expect(new Set(bodies.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(chat.state().messages.map(({ blocks }) => blocks)).toEqual([
      [{ type: "text-delta", text: "Hello. And more." }],
    ]);
    expect(chat.state().trouble).toBeNull();
  });

  it("that never gets through is kept, and goes out under its key when the shopper tries again", async () => {
    const { chat, bodies } = arrange([...Array<Answer>(4).fill(new ApiError(503, "unavailable")), [start, hello, end]]);

    await settle(chat.say("shoes?"));
    expect(chat.state()).toMatchObject({ isBusy: false, trouble: { kind: "down" } });
    await settle(chat.retry());

    expect(new Set(bodies.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(chat.state().messages.map(({ from }) => from)).toEqual(["shopper", "agent"]);
  });

  it("waits for the network and goes on by itself", async () => {
    const { chat, bodies } = arrange([new ApiError(0, "offline"), [start, hello, end]]);
    const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);

    const turn = chat.say("shoes?");
    await vi.waitFor(() => expect(chat.state().trouble).toEqual({ kind: "offline" }));
    expect(bodies).toHaveLength(1);
    onLine.mockReturnValue(true);
    window.dispatchEvent(new Event("online"));
    await settle(turn);

    expect(bodies).toHaveLength(2);
    expect(chat.state()).toMatchObject({ trouble: null, isBusy: false });
  });

  it.each([
    ["too many requests", new ApiError(429, "rate-limited", "", 20), { kind: "limited", seconds: 20 }, 1],
    ["a paused agent", new ApiError(403, "paused"), { kind: "paused" }, 1],
    [
      "an error told in the stream",
      [start, { type: "turn-error", code: "rate-limited", message: "", retryAfterSeconds: 7 }] satisfies TurnEvent[],
      { kind: "limited", seconds: 7 },
      1,
    ],
  ])("tells %s and does not insist", async (_what, answer, trouble, attempts) => {
    const { chat, bodies } = arrange([answer]);

    await settle(chat.say("shoes?"));

    expect(chat.state()).toMatchObject({ trouble, isBusy: false });
    expect(bodies).toHaveLength(attempts);
  });

  it("is one at a time: a second press while it runs does nothing", async () => {
    const { chat, bodies } = arrange([[start, end]]);

    await settle(Promise.all([chat.say("one"), chat.say("two"), chat.tap({ kind: "view-cart" })]));

    expect(bodies).toHaveLength(1);
  });
});

describe("after a reload", () => {
  it("takes up the turn of this tab under its key and shows it once", async () => {
    const turn = { key: "key-of-before", message: "shoes?", tap: null, page: {} };
    sessionStorage.setItem("shopwalker:turn", JSON.stringify(turn));
    const at = "2026-11-20T10:00:00Z";
    const question = { id: "m0", from: "shopper" as const, name: null, at, text: "shoes?", blocks: [] };
    const half = { id: "m1", from: "agent" as const, name: null, at, text: null, blocks: [hello] };
    const { chat, bodies, client } = arrange([[start, hello, end]], {
      conversationId: "c1",
      messages: [question, half],
      unfinishedTurn: { idempotencyKey: "key-of-before" },
    });

    const loading = chat.load();
    client.currentConversation = () =>
      Promise.resolve({ ...nothing, conversationId: "c1", messages: [question, half] });
    await settle(loading);

    expect(bodies).toMatchObject([{ idempotencyKey: "key-of-before", message: "shoes?" }]);
    expect(chat.state().messages).toHaveLength(2);
    expect(sessionStorage.getItem("shopwalker:turn")).toBeNull();
  });

  it("shows what was said before and asks for nothing", async () => {
    const { chat, bodies } = arrange([[start, end]]);
    await settle(chat.load());
    expect(chat.state()).toMatchObject({ isLoaded: true, isBusy: false, trouble: null, session });
    expect(bodies).toEqual([]);
  });

  it("says so where the agent is paused or the server is down", async () => {
    const paused = arrange([[start, end]]);
    paused.client.session = () => Promise.resolve({ ...session, available: false });
    await settle(paused.chat.load());
    expect(paused.chat.state().trouble).toEqual({ kind: "paused" });

    const down = arrange([[start, end]]);
    down.client.session = () => Promise.reject(new ApiError(502, "unavailable"));
    await settle(down.chat.load());
    expect(down.chat.state()).toMatchObject({ isLoaded: true, trouble: { kind: "down" } });
  });
});

describe("a write to the cart", () => {
  const requested: TurnEvent = {
    type: "cart-write",
    writeId: "w-1",
    by: "widget",
    status: "requested",
    lines: [{ action: "add", variantId: "101", lineId: null, quantity: 1 }],
  };

  it("that the widget is asked for is done once and told to the server under a key made of it", async () => {
    const { chat, bodies } = arrange([
      [start, requested, end],
      [start, hello, end],
    ]);

    await settle(chat.tap({ kind: "add-to-cart", variantId: "101", quantity: 1 }));

    expect(themeCart).toEqual({ 101: 1 });
    expect(bodies[1]).toMatchObject({
      idempotencyKey: "written-w-1",
      tap: { kind: "cart-written", writeId: "w-1", ok: true, message: null },
      cart: { token: "t?key=k" },
    });
    expect(sessionStorage.getItem("shopwalker:write")).toBeNull();
  });

  it("is done once although its turn is told twice", async () => {
    const { chat } = arrange([{ brokenAfter: [start, requested] }, [start, requested, end], [start, hello, end]]);

    await settle(chat.tap({ kind: "add-to-cart", variantId: "101", quantity: 1 }));

    expect(themeCart).toEqual({ 101: 1 });
  });

  it("is finished after a reload that came between the write and its telling", async () => {
    themeCart = { 101: 1 };
    const pending = { writeId: "w-1", lines: requested.lines, before: { 101: 0 } };
    sessionStorage.setItem("shopwalker:write", JSON.stringify(pending));
    const { chat, bodies } = arrange([[start, hello, end]]);

    await settle(chat.load());

    expect(themeCart).toEqual({ 101: 1 });
    expect(bodies).toMatchObject([{ idempotencyKey: "written-w-1", tap: { ok: true } }]);
  });

  it("by the server makes the theme show it, and is noted where the theme cannot", async () => {
    const written: TurnEvent = { ...requested, by: "server", status: "written" };
    const { chat, staleThemes, bodies } = arrange([[start, written, end]]);

    await settle(chat.say("add it"));

    expect(bodies).toHaveLength(1);
    expect(staleThemes()).toBe(1);
    expect(sessionStorage.getItem("shopwalker:write")).toBeNull();
  });

  it("that was refused leaves the theme alone", async () => {
    const { chat, staleThemes } = arrange([[start, { ...requested, by: "server", status: "refused" }, end]]);
    await settle(chat.say("add it"));
    expect(staleThemes()).toBe(0);
  });
});

describe("being forgotten", () => {
  it("empties the chat and what this tab kept of it", async () => {
    const { chat } = arrange([[start, hello, end]]);
    await settle(chat.say("shoes?"));

    await settle(chat.forget("forget", "Deleted."));

    expect(chat.state()).toMatchObject({ messages: [], conversationId: null, notice: "Deleted." });
  });

  it("at a word leaves that word and its answer, and has the browser forget, too", async () => {
    const goneStart = { ...start, conversationId: "" };
    const { chat, bodies, forgotten } = arrange([
      [start, hello, end],
      [start, goneStart, hello, end],
    ]);
    await settle(chat.say("shoes?"));
    expect(forgotten()).toBe(0);

    await settle(chat.say("forget me"));
    expect(chat.state().messages).toMatchObject([{ text: "forget me" }, { from: "agent" }]);
    expect(chat.state().messages).toHaveLength(2);
    expect(forgotten()).toBe(1);

    await settle(chat.say("socks?"));
    expect(bodies[2]?.conversationId).toBeUndefined();
  });

  it("does not claim it when the server did not", async () => {
    const { chat, client } = arrange([[start, hello, end]]);
    client.forget = () => Promise.reject(new ApiError(500, "internal"));
    await settle(chat.say("shoes?"));

    await settle(chat.forget("forget", "Deleted."));

    expect(chat.state()).toMatchObject({ notice: null, trouble: { kind: "down" } });
    expect(chat.state().messages).toHaveLength(2);
  });
});
