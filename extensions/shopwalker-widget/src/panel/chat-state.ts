import type { CurrentConversation, SessionResponse, StoredMessage } from "~/contracts/agent-api";
import type { ReplyBlock, TurnEvent } from "~/contracts/turn-events";

export type ChatMessage = {
  /** The server's id once it has one. */
  id: string;
  from: StoredMessage["from"];
  name: string | null;
  text: string | null;
  blocks: ReplyBlock[];
  /** Whether the reply ended, so that it can be rated. */
  isDone: boolean;
};

/** What keeps the assistant from answering. */
export type Trouble =
  { kind: "offline" } | { kind: "limited"; seconds: number } | { kind: "down" } | { kind: "paused" };

export type ChatState = {
  isLoaded: boolean;
  /** The shop's side: name, greeting, contact. Null until it answered. */
  session: SessionResponse | null;
  conversationId: string | null;
  messages: ChatMessage[];
  needChips: { id: string; label: string }[];
  /** A turn is on its way. */
  isBusy: boolean;
  /** What the running turn was asked for, to mark the pressed control; null while idle. */
  busyWith: string | null;
  /** The message whose cart card is being changed: the answer goes into that card, not below it. */
  changedCart: string | null;
  trouble: Trouble | null;
  ratings: Record<string, "up" | "down">;
  /** A one-line answer of the panel itself ("Everything stored about you has been deleted"). */
  notice: string | null;
};

export type ChatAction =
  | { type: "met"; session: SessionResponse }
  | { type: "loaded"; conversation: CurrentConversation }
  | { type: "opened-by"; id: string; text: string; quickReplies: { label: string; message: string }[] }
  | { type: "sent"; key: string; text: string | null; busyWith: string | null; changedCart: string | null }
  /** A turn that was cut off is sent again under its key; what is shown of its reply will be told again. */
  | { type: "resumed"; text: string | null }
  | { type: "event"; key: string; event: TurnEvent }
  /** The turn waits, and goes on by itself. */
  | { type: "interrupted"; trouble: Trouble | null }
  | { type: "settled"; trouble: Trouble | null }
  | { type: "rated"; messageId: string; verdict: "up" | "down" }
  | { type: "emptied"; notice: string | null }
  | { type: "noticed"; notice: string | null };

export const emptyChat: ChatState = {
  isLoaded: false,
  session: null,
  conversationId: null,
  messages: [],
  needChips: [],
  isBusy: false,
  busyWith: null,
  changedCart: null,
  trouble: null,
  ratings: {},
  notice: null,
};

/** The chat after one more thing happened. Pure. */
export function reduceChat(state: ChatState, action: ChatAction): ChatState {
  switch (action.type) {
    case "met":
      return { ...state, session: action.session };
    case "loaded": {
      const { conversationId, messages, needChips } = action.conversation;
      const stored = messages.map((message) => ({ ...message, blocks: joinBlocks(message.blocks), isDone: true }));
      return { ...state, isLoaded: true, conversationId, needChips, messages: stored };
    }
    case "opened-by":
      return {
        ...state,
        messages: [
          ...state.messages,
          {
            ...newReply(action.id),
            isDone: true,
            blocks: [
              { type: "text-delta", text: action.text },
              { type: "quick-replies", options: action.quickReplies },
            ],
          },
        ],
      };
    case "sent":
      return {
        ...state,
        isBusy: true,
        busyWith: action.busyWith,
        changedCart: action.changedCart,
        trouble: null,
        notice: null,
        messages: withQuestion(state.messages, action.key, action.text),
      };
    case "resumed": {
      const asked = state.messages.findLastIndex(({ from }) => from === "shopper");
      const isShown = state.messages[asked]?.text === action.text;
      return isShown ? { ...state, messages: state.messages.slice(0, asked + 1) } : state;
    }
    case "event":
      return reduceEvent(state, action.key, action.event);
    case "interrupted":
      return { ...state, trouble: action.trouble };
    case "settled":
      return { ...state, isLoaded: true, isBusy: false, busyWith: null, changedCart: null, trouble: action.trouble };
    case "rated":
      return { ...state, ratings: { ...state.ratings, [action.messageId]: action.verdict } };
    case "emptied":
      return { ...emptyChat, isLoaded: true, session: state.session, notice: action.notice };
    case "noticed":
      return { ...state, notice: action.notice };
  }
}

function reduceEvent(state: ChatState, key: string, event: TurnEvent): ChatState {
  const replyId = `${key}:a`;
  switch (event.type) {
    // A turn that is sent again is told again from its start: whatever came of it before is taken back.
    case "turn-start": {
      const { conversationId } = event;
      // Forgotten at the shopper's word: what was said before goes, but for that word.
      const messages = state.messages.filter(({ id }) => (conversationId ? id !== replyId : id === `${key}:q`));
      if (!state.changedCart) messages.push(newReply(replyId));
      return { ...state, conversationId, messages };
    }
    case "turn-end":
      return changeMessage(state, replyId, (reply) => ({ ...reply, id: event.messageId ?? reply.id, isDone: true }));
    case "turn-error":
      return { ...state, messages: state.messages.filter(({ id, blocks }) => id !== replyId || blocks.length) };
    case "need-state":
      return { ...state, needChips: event.chips };
    default:
      return state.changedCart ? changeCart(state, state.changedCart, event) : addBlock(state, replyId, event);
  }
}

function addBlock(state: ChatState, replyId: string, block: ReplyBlock): ChatState {
  return changeMessage(state, replyId, (reply) => ({ ...reply, blocks: joinBlocks([...reply.blocks, block]) }));
}

/** The card shows the new cart in place, without the undo of the change before; words about it become the notice. */
function changeCart(state: ChatState, messageId: string, block: ReplyBlock): ChatState {
  if (block.type === "text-delta") return { ...state, notice: (state.notice ?? "") + block.text };
  if (block.type !== "cart" && block.type !== "cart-undo") return state;
  return changeMessage(state, messageId, (message) => ({
    ...message,
    blocks: [...message.blocks.filter(({ type }) => type !== block.type && type !== "cart-undo"), block],
  }));
}

/** The same question again, after it failed, is one question. */
function withQuestion(messages: ChatMessage[], key: string, text: string | null): ChatMessage[] {
  const last = messages.at(-1);
  if (text === null || (last?.from === "shopper" && last.text === text)) return messages;
  return [...messages, { ...newReply(`${key}:q`), from: "shopper", text, isDone: true }];
}

function changeMessage(state: ChatState, id: string, change: (message: ChatMessage) => ChatMessage): ChatState {
  return { ...state, messages: state.messages.map((message) => (message.id === id ? change(message) : message)) };
}

function newReply(id: string): ChatMessage {
  return { id, from: "agent", name: null, text: null, blocks: [], isDone: false };
}

/** Neighbouring texts become one. Cart writes are acted upon, not shown. */
function joinBlocks(blocks: ReplyBlock[]): ReplyBlock[] {
  const joined: ReplyBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === "cart-write" || block.type === "need-state") continue;
    if (block.type === "text-delta" && last?.type === "text-delta") {
      joined[joined.length - 1] = { type: "text-delta", text: last.text + block.text };
    } else {
      joined.push(block);
    }
  }
  return joined;
}
