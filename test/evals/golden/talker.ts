import { z } from "zod";
import type { Tap, TurnRequest } from "~/contracts/agent-api";
import type { TurnEvent } from "~/contracts/turn-events";
import { turnTraceSchema, type TurnTrace } from "~/contracts/turn-trace";
import { parseJson } from "~/lib/parse-json";
import type { Shopper } from "../../integration/shop-floor/shopper.ts";
import type { GoldenFloor } from "./floor.ts";

export type Act = { message: string } | { tap: Tap };

/** Whoever answers the scripted shopper: the app, or the baseline. */
export type Talker = {
  take(act: Act, page: TurnRequest["page"]): Promise<TurnEvent[]>;
  /** The shopper clears the chat, or has come back so much later that the widget asks which one is theirs. */
  startAfresh(chat: "new" | "resumed"): Promise<void>;
  /** Traces of the turns of the last act, where there are any. */
  traces(): Promise<TurnTrace[]>;
};

/** The app behind its public surface; the widget's part of a cart write is done here, as the widget does it. */
export function createAppTalker({ app }: GoldenFloor, shopper: Shopper): Talker {
  let conversationId: string | undefined;
  let turnIds: string[] = [];

  async function send(act: Act, page: TurnRequest["page"]): Promise<TurnEvent[]> {
    const frames = await shopper.turn({
      ...act,
      page,
      ...(conversationId === undefined ? {} : { conversationId }),
      idempotencyKey: app.services.ids.random(),
    });
    const events = frames.map(({ event }) => event);
    for (const event of events) {
      if (event.type !== "turn-start") continue;
      conversationId = event.conversationId;
      turnIds.push(event.turnId);
    }
    const request = events.find((event) => event.type === "cart-write");
    if (request?.by !== "widget" || request.status !== "requested") return events;

    const [ok, message] = await write(shopper, request.lines);
    return [...events, ...(await send({ tap: { kind: "cart-written", writeId: request.writeId, ok, message } }, page))];
  }

  return {
    take(act, page) {
      turnIds = [];
      return send(act, page);
    },
    async startAfresh(chat) {
      conversationId = undefined;
      if (chat === "resumed") return;
      const cleared = await shopper.agent("/agent/conversations/current", {
        method: "DELETE",
        body: JSON.stringify({ scope: "clear" }),
      });
      if (!cleared.ok) throw new Error(`not cleared: ${cleared.status} ${await cleared.text()}`);
    },
    async traces() {
      const { rows } = await app.services.database.pool.query<{ trace: unknown }>(
        // What broke in a failed turn is no trace; that it failed was said over the wire.
        `SELECT trace FROM "Turn" WHERE id = ANY($1) AND status <> 'FAILED' ORDER BY "startedAt"`,
        [turnIds],
      );
      return rows.flatMap(({ trace }) => (trace === null ? [] : turnTraceSchema.parse(trace)));
    },
  };
}

async function write(
  shopper: Shopper,
  lines: { variantId: string; quantity: number }[],
): Promise<[ok: boolean, message: string | null]> {
  const answer = await shopper.store("/cart/add.js", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ items: lines.map(({ variantId, quantity }) => ({ id: Number(variantId), quantity })) }),
  });
  if (answer.ok) return [true, null];
  const { description } = parseJson(z.object({ description: z.string().default("") }), await answer.text());
  return [false, description.slice(0, 500)];
}
