import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { mintVisitorToken } from "~/http/visitor-token";
import { parseJson } from "~/lib/parse-json";
import { turnEventSchema, type TurnEvent } from "~/contracts/turn-events";
import type { BenchFloor } from "./floors/bench-floor.ts";
import { readText } from "./read-text.ts";

export type Turn = { events: TurnEvent[]; firstSentenceMs: number | null; totalMs: number };

/**
 * A shopper who only talks, over HTTP: with a visitor token minted as the app proxy's route mints it, since a thousand
 * visitors from one address would (rightly) be refused there.
 */
export class AgentClient {
  readonly #floor: Pick<BenchFloor, "appUrl">;
  readonly #token: string;
  #conversationId: string | null = null;

  private constructor(floor: Pick<BenchFloor, "appUrl">, token: string) {
    this.#floor = floor;
    this.#token = token;
  }

  static async meet(floor: BenchFloor, shopId: string): Promise<AgentClient> {
    const claims = { shopId, visitorId: randomUUID(), customerId: null, isPreview: false };
    const token = await mintVisitorToken(claims, { secret: floor.secrets.visitorTokenSecret });
    return new AgentClient(floor, token);
  }

  /** Sends a message and reads the reply to its end. Throws when the turn failed; waits where it was told to. */
  async say(message: string, page: Record<string, unknown> = { path: "/", template: "index" }): Promise<Turn> {
    const body = JSON.stringify({
      message,
      page,
      idempotencyKey: randomUUID(),
      ...(this.#conversationId === null ? {} : { conversationId: this.#conversationId }),
    });
    const started = performance.now();
    const response = await this.post("/agent/turns", body);
    if (response.status === 429) {
      await response.arrayBuffer();
      await delay(1000 * Number(response.headers.get("retry-after") ?? 1));
      return this.say(message, page);
    }
    if (response.status !== 200)
      throw new Error(`A turn was answered with ${response.status}: ${await response.text()}`);

    const turn = await readStream(response, started);
    for (const event of turn.events) {
      if (event.type === "turn-start") this.#conversationId = event.conversationId;
      if (event.type === "turn-error") throw new Error(`"${message}" failed: ${event.message}`);
    }
    return turn;
  }

  post(path: string, body: string): Promise<Response> {
    const headers = { "content-type": "application/json", authorization: `Bearer ${this.#token}` };
    return fetch(this.#floor.appUrl + path, { method: "POST", headers, body });
  }
}

async function readStream(response: Response, started: number): Promise<Turn> {
  const events: TurnEvent[] = [];
  let firstSentenceMs: number | null = null;
  let rest = "";
  for await (const text of readText(response)) {
    const frames = (rest + text).split("\n\n");
    rest = frames.pop() ?? "";
    for (const frame of frames) {
      const data = /^data: ?(.*)$/m.exec(frame)?.[1];
      if (data === undefined) continue;
      const event = parseJson(turnEventSchema, data);
      if (event.type === "text-delta") firstSentenceMs ??= performance.now() - started;
      events.push(event);
    }
  }
  return { events, firstSentenceMs, totalMs: performance.now() - started };
}
