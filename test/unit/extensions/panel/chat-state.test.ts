import { describe, expect, it } from "vitest";
import type { TurnEvent } from "~/contracts/turn-events";
import {
  type ChatAction,
  type ChatState,
  emptyChat,
  reduceChat,
} from "../../../../extensions/shopwalker-widget/src/panel/chat-state.ts";
import { aCart } from "../turn-event-examples.ts";

function after(...actions: ChatAction[]): ChatState {
  return actions.reduce(reduceChat, emptyChat);
}

const sent = (text: string | null, changedCart: string | null = null): ChatAction => ({
  type: "sent",
  key: "k1",
  text,
  busyWith: null,
  changedCart,
});
const event = (one: TurnEvent): ChatAction => ({ type: "event", key: "k1", event: one });
const start = event({ type: "turn-start", turnId: "t1", conversationId: "c1" });
const end = event({ type: "turn-end", turnId: "t1", messageId: "m1" });
const says = (text: string) => event({ type: "text-delta", text });

describe("reduceChat", () => {
  it("shows the question at once and joins the sentences of the reply", () => {
    const state = after(sent("shoes?"), start, says("One. "), says("Two."), end);

    expect(state.conversationId).toBe("c1");
    expect(state.messages).toMatchObject([
      { from: "shopper", text: "shoes?" },
      { id: "m1", from: "agent", isDone: true, blocks: [{ type: "text-delta", text: "One. Two." }] },
    ]);
  });

  it("takes back what came of a turn that is told again from its start", () => {
    const state = after(sent("shoes?"), start, says("One. "), start, says("One. "), says("Two."), end);

    expect(state.messages.map(({ blocks }) => blocks)).toEqual([[], [{ type: "text-delta", text: "One. Two." }]]);
  });

  it("shows no reply for a turn that failed before it said anything", () => {
    const failed = event({ type: "turn-error", code: "internal", message: "Sorry", retryAfterSeconds: null });
    const state = after(sent("shoes?"), start, failed, { type: "settled", trouble: { kind: "down" } });

    expect(state.messages).toHaveLength(1);
    expect(state).toMatchObject({ isBusy: false, trouble: { kind: "down" } });
  });

  it("shows the same question once when it is asked again after it failed", () => {
    expect(after(sent("shoes?"), { ...sent("shoes?"), key: "k2" } as ChatAction).messages).toHaveLength(1);
  });

  it("shows no bubble for a tap", () => {
    expect(after(sent(null), start, says("Done."), end).messages).toHaveLength(1);
  });

  it("changes the cart card in place and says the words as a notice", () => {
    const undo = event({ type: "cart-undo", writeId: "w1", label: "Undo" });
    const shown = after(sent(null), start, event({ type: "cart", cart: aCart() }), undo, end);
    const empty = aCart({ lines: [], totalQuantity: 0 });

    const state = [
      { ...sent(null, "m1"), key: "k2" } as ChatAction,
      { ...start, key: "k2" } as ChatAction,
      { type: "event", key: "k2", event: { type: "text-delta", text: "Removed." } } as const,
      { type: "event", key: "k2", event: { type: "cart", cart: empty } } as const,
      { type: "event", key: "k2", event: { type: "turn-end", turnId: "t2", messageId: "m2" } } as const,
    ].reduce(reduceChat, shown);

    expect(state.messages).toHaveLength(1);
    expect(state.messages[0]?.blocks).toEqual([{ type: "cart", cart: empty }]);
    expect(state.notice).toBe("Removed.");
  });

  it("takes the need chips of the newest event", () => {
    const chips = [{ id: "color:blue", label: "Blue" }];
    expect(after(sent("x"), start, event({ type: "need-state", chips })).needChips).toEqual(chips);
  });

  it("cuts a half-stored reply off before the turn is told again, and only then", () => {
    const stored = {
      conversationId: "c1",
      needChips: [],
      unfinishedTurn: { idempotencyKey: "k1" },
      messages: [
        { id: "m0", from: "shopper" as const, name: null, at: "2026-01-01T00:00:00Z", text: "shoes?", blocks: [] },
        {
          id: "m1",
          from: "agent" as const,
          name: null,
          at: "2026-01-01T00:00:00Z",
          text: null,
          blocks: [{ type: "text-delta" as const, text: "Ha" }],
        },
      ],
    };
    const loaded: ChatAction = { type: "loaded", conversation: stored };

    expect(after(loaded, { type: "resumed", text: "shoes?" }).messages).toHaveLength(1);
    expect(after(loaded, { type: "resumed", text: "socks?" }).messages).toHaveLength(2);
  });

  it("shows nothing of before once the shopper is forgotten, but their word and the answer", () => {
    const forgotten = {
      type: "event",
      key: "k2",
      event: { type: "turn-start", turnId: "t2", conversationId: "" },
    } as const;
    const state = [
      { ...sent("forget me"), key: "k2" } as ChatAction,
      { ...start, key: "k2" } as ChatAction,
      forgotten,
      { type: "event", key: "k2", event: { type: "text-delta", text: "Deleted." } } as const,
    ].reduce(reduceChat, after(sent("shoes?"), start, says("One."), end, { type: "settled", trouble: null }));

    expect(state.messages).toMatchObject([
      { text: "forget me" },
      { blocks: [{ type: "text-delta", text: "Deleted." }] },
    ]);
    expect(state.messages).toHaveLength(2);
  });

  it("starts over when the chat is cleared, and keeps the shop's side", () => {
    const state = after(sent("shoes?"), start, says("One."), { type: "emptied", notice: "Deleted." });
    expect(state).toMatchObject({ messages: [], isLoaded: true, notice: "Deleted.", conversationId: null });
  });
});
