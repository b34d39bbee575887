import type { CurrentConversation, PageContext, SessionResponse, StoredMessage, Tap } from "~/contracts/agent-api";
import type { TurnEvent } from "~/contracts/turn-events";
import type { ReportedEvent } from "~/contracts/visitor-events";
import { ApiError, toApiError } from "./api-error";
import type { SessionSource } from "./create-session";
import { parseRecord, recordOf } from "./parse-record";
import { readTurnEvent } from "./read-turn-event";
import { createSseParser } from "./sse-parser";
import type { Hesitation, Opening } from "./widget-context";

export type TurnBody = {
  conversationId: string | undefined;
  /** Null never goes with no tap. */
  message?: string | null;
  tap?: Tap;
  page: PageContext;
  /** Undefined, and not sent, where it could not be read. */
  cart: { token: string } | null | undefined;
  idempotencyKey: string;
};

export type AgentEvent = Pick<ReportedEvent, "id" | "type" | "at"> & { data: Record<string, string> };

export type AgentClient = {
  session: () => Promise<SessionResponse>;
  /** Resolves when the stream ends, in whatever way; the caller knows from the events whether the turn did. */
  streamTurn: (body: TurnBody, onEvent: (event: TurnEvent) => void) => Promise<void>;
  /** Messages from a person; runs until the signal stops it. */
  streamMessages: (onEvent: (event: TurnEvent) => void, signal: AbortSignal) => Promise<void>;
  currentConversation: () => Promise<CurrentConversation>;
  askOpening: (question: Hesitation & Pick<TurnBody, "page" | "cart">) => Promise<Opening | null>;
  giveFeedback: (feedback: { conversationId: string; messageId: string; verdict: "up" | "down" }) => Promise<void>;
  forget: (scope: "clear" | "forget") => Promise<void>;
  /** Fire and forget; survives the page. */
  report: (event: AgentEvent) => void;
};

export function createAgentClient(sessions: SessionSource): AgentClient {
  async function call(path: string, init: RequestInit = {}): Promise<Response> {
    const first = await request(await sessions.get(), path, init);
    const response = first.status === 401 ? await request(await sessions.renew(), path, init) : first;
    if (!response.ok) throw await toApiError(response);
    return response;
  }
  const post = (path: string, body: unknown) => call(path, { method: "POST", body: JSON.stringify(body) });

  return {
    session: sessions.get,
    streamTurn: async (body, onEvent) => readEvents(await post("/agent/turns", body), onEvent),
    streamMessages: async (onEvent, signal) => readEvents(await call("/agent/stream", { signal }), onEvent),
    async currentConversation() {
      const body = parseRecord(await (await call("/agent/conversations/current")).text());
      const { idempotencyKey } = recordOf(body.unfinishedTurn);
      if (!Array.isArray(body.messages)) throw new ApiError(502, "unavailable");
      return {
        conversationId: typeof body.conversationId === "string" ? body.conversationId : null,
        messages: body.messages as StoredMessage[],
        needChips: Array.isArray(body.needChips) ? (body.needChips as CurrentConversation["needChips"]) : [],
        unfinishedTurn: typeof idempotencyKey === "string" ? { idempotencyKey } : null,
      };
    },
    async askOpening(question) {
      const { opening } = parseRecord(await (await post("/agent/openings", question)).text());
      return typeof recordOf(opening).text === "string" ? (opening as Opening) : null;
    },
    async giveFeedback(feedback) {
      await post("/agent/feedback", feedback);
    },
    async forget(scope) {
      await call("/agent/conversations/current", { method: "DELETE", body: JSON.stringify({ scope }) });
    },
    report(event) {
      void sessions
        .get()
        .then(({ apiOrigin, token }) =>
          // A beacon carries no header, so the token goes into the body.
          navigator.sendBeacon(`${apiOrigin}/agent/events`, JSON.stringify({ token, events: [event] })),
        )
        // Events are for the merchant's figures; a shopper never notices a lost one.
        .catch(() => undefined);
    },
  };
}

async function request(session: SessionResponse, path: string, init: RequestInit): Promise<Response> {
  const headers: Record<string, string> = { authorization: `Bearer ${session.token}` };
  if (init.body) headers["content-type"] = "application/json";
  try {
    return await fetch(session.apiOrigin + path, { ...init, headers });
  } catch {
    throw new ApiError(0, "offline");
  }
}

async function readEvents(response: Response, onEvent: (event: TurnEvent) => void): Promise<void> {
  const parser = createSseParser((data) => {
    const event = readTurnEvent(data);
    if (event) onEvent(event);
  });
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parser.push(decoder.decode(part.value, { stream: true }));
    }
  } catch {
    throw new ApiError(0, "offline");
  }
}
