import type { Tap } from "~/contracts/agent-api";
import type { TurnEvent } from "~/contracts/turn-events";
import { keepPendingWrite, readPendingWrite } from "../cart/pending-write";
import { readCartToken } from "../cart/read-cart";
import { refreshTheme } from "../cart/refresh-theme";
import { runCartWrite } from "../cart/run-cart-write";
import { ApiError } from "../core/api-error";
import type { AgentClient, TurnBody } from "../core/create-agent-client";
import type { EmbedSettings } from "../core/embed-settings";
import { readPageContext } from "../core/read-page-context";
import type { Opening } from "../core/widget-context";
import { type ChatAction, type ChatState, type Trouble, emptyChat, reduceChat } from "./chat-state";
import { keepPendingTurn, type PendingTurn, readPendingTurn } from "./pending-turn";

export type Chat = {
  state: () => ChatState;
  subscribe: (listener: () => void) => () => void;
  /** Shows what was said before and takes up what was cut off. */
  load: () => Promise<void>;
  say: (text: string) => Promise<void>;
  /** `busyWith` names the pressed control while the turn runs; `changedCart` the message whose cart card was pressed. */
  tap: (tap: Tap, pressed?: Pressed) => Promise<void>;
  /** Sends the cut-off turn again, or loads again where nothing was sent. */
  retry: () => Promise<void>;
  rate: (messageId: string, verdict: "up" | "down") => void;
  forget: (scope: "clear" | "forget", notice: string | null) => Promise<void>;
  showOpening: (opening: Opening) => void;
  note: (notice: string | null) => void;
  /** Stops listening to other tabs and to the team, until the next `load`. */
  rest: () => void;
};

type Pressed = { busyWith?: string; changedCart?: string };

type Sent = Pick<ChatState, "busyWith" | "changedCart">;

type ChatParts = {
  client: AgentClient;
  settings: EmbedSettings;
  /** Called when the theme may be showing an old cart and could not be refreshed in place. */
  onStaleTheme: () => void;
  /** Called when nothing of the shopper is left at the shop: what the browser keeps goes, too. */
  onForgotten: () => void;
};

/** Attempts for one turn that broke off, with a longer pause each time. */
const ATTEMPTS = 4;

/** The conversation of this tab: sends turns, shows what streams back, keeps the cart and other tabs in step. */
export function createChat({ client, settings, onStaleTheme, onForgotten }: ChatParts): Chat {
  let state = emptyChat;
  let loading = Promise.resolve();
  let listening: AbortController | null = null;
  const listeners = new Set<() => void>();
  const tabs = new BroadcastChannel("shopwalker");

  function dispatch(action: ChatAction): void {
    state = reduceChat(state, action);
    for (const listener of listeners) listener();
  }

  async function load(): Promise<void> {
    try {
      const session = await client.session();
      dispatch({ type: "met", session });
      const conversation = await client.currentConversation();
      dispatch({ type: "loaded", conversation });
      dispatch({ type: "settled", trouble: session.available ? null : { kind: "paused" } });
      listen();

      const cutOff = readPendingTurn();
      const { unfinishedTurn } = conversation;
      if (cutOff) await resume(cutOff);
      else if (unfinishedTurn) await takeOver(unfinishedTurn.idempotencyKey);
      else await finishWrite();
    } catch (error) {
      dispatch({ type: "settled", trouble: troubleOf(error) });
    }
  }

  /** A turn of another tab: it is that tab's until it lets go of the lock, by ending the turn or by being closed. */
  async function takeOver(key: string): Promise<void> {
    await holding(key, () => Promise.resolve());
    const conversation = await client.currentConversation();
    dispatch({ type: "loaded", conversation });
    const message = state.messages.findLast(({ from }) => from === "shopper")?.text ?? null;
    if (conversation.unfinishedTurn?.idempotencyKey !== key || message === null) return;
    await resume({ key, message, tap: null, page: readPageContext(settings) });
  }

  async function resume(turn: PendingTurn): Promise<void> {
    dispatch({ type: "resumed", text: turn.message });
    await run(turn);
    if (!state.trouble) await reload();
  }

  async function start(turn: Pick<PendingTurn, "message" | "tap">, pressed?: Pressed): Promise<void> {
    // The stored conversation would write over what is said before it is there.
    await loading;
    if (state.isBusy) return;
    await run({ key: crypto.randomUUID(), page: readPageContext(settings), ...turn }, pressed);
  }

  async function run(turn: PendingTurn, { busyWith = null, changedCart = null }: Partial<Sent> = {}): Promise<void> {
    keepPendingTurn(turn);
    dispatch({ type: "sent", key: turn.key, text: turn.message, busyWith, changedCart });
    const trouble = await holding(turn.key, () => stream(turn));
    if (!trouble) {
      tabs.postMessage("changed");
      await finishWrite();
    }
    dispatch({ type: "settled", trouble });
  }

  /** Null when the turn ended, in whatever way; else why it did not. The same key makes a second try the same turn. */
  async function stream(turn: PendingTurn): Promise<Trouble | null> {
    for (let attempt = 1; ; attempt++) {
      let end: Extract<TurnEvent, { type: "turn-end" | "turn-error" }> | undefined;
      try {
        await client.streamTurn(await toBody(turn), (event) => {
          if (event.type === "turn-end" || event.type === "turn-error") end = event;
          act(event);
          dispatch({ type: "event", key: turn.key, event });
        });
      } catch (error) {
        // The server answered, and no is an answer.
        if (error instanceof ApiError && error.status > 0 && error.status < 500) {
          if (error.status !== 429) keepPendingTurn(null);
          return troubleOf(error);
        }
        if (attempt === ATTEMPTS) return troubleOf(error);
      }
      if (end) {
        keepPendingTurn(null);
        if (end.type === "turn-end") return null;
        return troubleOf(new ApiError(400, end.code, end.message, end.retryAfterSeconds));
      }
      if (attempt === ATTEMPTS) return { kind: "down" };
      if (!navigator.onLine) {
        dispatch({ type: "interrupted", trouble: { kind: "offline" } });
        await new Promise((resolve) => addEventListener("online", resolve, { once: true }));
        dispatch({ type: "interrupted", trouble: null });
      } else {
        await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt));
      }
    }
  }

  async function toBody({ key, message, tap, page }: PendingTurn): Promise<TurnBody> {
    return {
      idempotencyKey: key,
      page,
      cart: await readCartToken(),
      // A message left for the team is shown as one, and sent as a tap alone.
      ...(tap ? { tap } : { message }),
      // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing -- empty once the shopper is forgotten
      conversationId: state.conversationId || undefined,
    };
  }

  function act(event: TurnEvent): void {
    // Forgotten at the shopper's word.
    if (event.type === "turn-start" && !event.conversationId) onForgotten();
    if (event.type !== "cart-write") return;
    if (event.by === "widget" && event.status === "requested") {
      // Told again after a reload: what is known of how far it got stays.
      if (readPendingWrite()?.writeId === event.writeId) return;
      keepPendingWrite({ writeId: event.writeId, lines: event.lines, before: null });
    } else if (event.status !== "refused") {
      void refreshTheme().then((isFresh) => isFresh || onStaleTheme());
    }
  }

  /** Does the write that a turn asked for, and tells the server, which reads back before anyone says "added". */
  async function finishWrite(): Promise<void> {
    const write = readPendingWrite();
    if (!write) return;
    const result = await runCartWrite(write).catch(() => ({ ok: false, message: null }));
    keepPendingWrite(null);
    // Its own key, the same after a reload in between.
    await run({
      key: `written-${write.writeId}`,
      message: null,
      tap: { kind: "cart-written", writeId: write.writeId, ...result },
      page: readPageContext(settings),
    });
  }

  /** Answers of a person arrive while the panel is open; the stored conversation says how they read. */
  function listen(): void {
    const withTeam = state.messages.some(({ blocks }) =>
      blocks.some((block) => block.type === "handoff" && (block.state === "left" || block.state === "person")),
    );
    if (!withTeam || listening) return;
    const stop = (listening = new AbortController());
    void (async () => {
      for (let pause = 1000; !stop.signal.aborted; pause = Math.min(pause * 2, 60_000)) {
        await client
          .streamMessages((event) => event.type === "turn-end" && void reload(), stop.signal)
          .catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, pause));
        // What was written while nobody listened.
        await reload();
      }
    })();
  }

  async function reload(): Promise<void> {
    if (state.isBusy) return;
    const conversation = await client.currentConversation().catch(() => null);
    if (conversation) dispatch({ type: "loaded", conversation });
  }

  tabs.onmessage = () => state.isLoaded && void reload();

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: () => (loading = load()),
    say: (message) => start({ message, tap: null }),
    async tap(tap, pressed) {
      const message = tap.kind === "leave-message" ? tap.text : null;
      await start({ message, tap }, pressed);
      if (message) listen();
    },
    async retry() {
      const cutOff = readPendingTurn();
      const last = state.messages.findLast(({ from }) => from === "shopper")?.text;
      if (cutOff) await run(cutOff);
      else if (last && state.trouble?.kind !== "paused") await start({ message: last, tap: null });
      else await load();
    },
    rate(messageId, verdict) {
      dispatch({ type: "rated", messageId, verdict });
      const { conversationId } = state;
      if (conversationId) void client.giveFeedback({ conversationId, messageId, verdict }).catch(() => undefined);
    },
    async forget(scope, notice) {
      try {
        await client.forget(scope);
        if (scope === "forget") onForgotten();
        keepPendingTurn(null);
        keepPendingWrite(null);
        dispatch({ type: "emptied", notice });
        tabs.postMessage("changed");
      } catch (error) {
        dispatch({ type: "settled", trouble: troubleOf(error) });
      }
    },
    showOpening: ({ id, text, quickReplies }) => dispatch({ type: "opened-by", id, text, quickReplies }),
    note: (notice) => dispatch({ type: "noticed", notice }),
    rest() {
      listening?.abort();
      listening = null;
    },
  };
}

/** One tab at a time runs a turn. A lock goes with its tab, so a turn of a closed tab is free to be taken up. */
async function holding<T>(key: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`shopwalker:${key}`, work);
}

function troubleOf(error: unknown): Trouble {
  if (!navigator.onLine) return { kind: "offline" };
  if (error instanceof ApiError) {
    if (error.code === "paused") return { kind: "paused" };
    if (error.code === "rate-limited") return { kind: "limited", seconds: error.retryAfterSeconds ?? 30 };
  }
  return { kind: "down" };
}
