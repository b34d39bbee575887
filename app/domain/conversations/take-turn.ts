import type { TurnOutcome, TurnPorts, TurnInput, EmitBlock } from "~/agent/turn";
import type { TurnRequest } from "~/contracts/agent-api";
import type { TurnEvent } from "~/contracts/turn-events";
import type { Clock } from "~/ports/clock";
import type { ConversationStore } from "~/ports/conversation-store";
import type { FanOut } from "~/ports/fan-out";
import type { Ids } from "~/ports/ids";
import type { Logger } from "~/ports/logger";
import type { TurnRecord, TurnStore } from "~/ports/turn-store";
import { beginTurn } from "./begin-turn";
import { followTurn, readTurn } from "./follow-turn";
import { leaseFrom } from "./turn-lease";
import { workOnTurn } from "./work-on-turn";

export type TurnVisitor = { id: string; customerId: string | null; isPreview: boolean };

/** The outside world of one turn, and what is left to do when the reply is out. */
export type TurnWorld = { ports: TurnPorts; settle: () => Promise<void> };

export type TakeTurnDependencies = {
  turns: TurnStore;
  conversations: ConversationStore;
  fanOut: FanOut;
  clock: Clock;
  ids: Ids;
  logger: Logger;
  runTurn: (input: TurnInput, ports: TurnPorts, emit: EmitBlock, signal: AbortSignal) => Promise<TurnOutcome>;
  /** Binds the ports to the turn. `cartId`: keyed global id of the theme's cart, or null. */
  openWorld: (turn: {
    id: string;
    conversationId: string;
    cartId: string | null;
    page: TurnRequest["page"];
  }) => TurnWorld;
  /** Counts what happened in the visitor's day; never fails the turn. */
  noteProgress: (marks: { engaged: boolean; recommended: boolean }) => Promise<void>;
  shop: { id: string; settings: TurnInput["settings"] } & TurnInput["shop"];
};

/** Called in order with everything that is to be sent; the number is the event's place in the turn. */
export type SendTurnEvent = (event: TurnEvent, turnId: string, sequence: number) => void;

/**
 * One message in, one reply out. The same key is the same turn: what was stored is told again from its start, and then it
 * goes on: live where another process works on it, or from where it broke off where nobody does. A turn is worked on to
 * its end even when the shopper's page has gone (`signal` stops the telling alone): the next page finds the reply.
 * Throws AppError `not-found` for somebody else's conversation, and `conflict` when another turn does not end in time.
 */
export async function takeTurn(
  dependencies: TakeTurnDependencies,
  visitor: TurnVisitor,
  request: TurnRequest,
  send: SendTurnEvent,
  signal: AbortSignal,
): Promise<void> {
  const { turns, clock } = dependencies;
  let told = 0;
  function tell({ id, events }: TurnRecord) {
    events.slice(told).forEach((event, index) => send(event, id, told + index));
    told = events.length;
  }

  const known = await turns.findByKey(visitor.id, request.idempotencyKey);
  let { turn, isMine } = known
    ? { turn: known, isMine: false }
    : await beginTurn(dependencies, visitor, request, signal);
  while (turn.status === "running" && !isMine) {
    isMine = await turns.takeOver(turn.id, clock.now(), leaseFrom(clock.now()));
    turn = isMine ? await readTurn(turns, turn.id) : await followTurn(dependencies, turn.id, tell, signal);
    if (signal.aborted) return;
  }

  tell(turn);
  if (turn.status === "running") await workOnTurn(dependencies, visitor, turn, request, send);
}
