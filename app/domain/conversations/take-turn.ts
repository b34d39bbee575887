import type { TurnRequest } from "~/contracts/agent-api";
import type { TurnRecord } from "~/ports/turn-store";
import { beginTurn } from "./begin-turn";
import { followTurn, readTurn } from "./follow-turn";
import { readShopPart } from "./read-turn-input";
import type { SendTurnEvent, TakeTurnDependencies, TurnVisitor } from "./turn-context";
import { leaseFrom } from "./turn-lease";
import { workOnTurn } from "./work-on-turn";

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

  const ofShop = readShopPart(dependencies);
  // Waited for by who works on the turn, if that is this process.
  ofShop.catch(() => undefined);
  let { turn, isMine } = await beginTurn(dependencies, visitor, request, signal);
  while (turn.status === "running" && !isMine) {
    isMine = await turns.takeOver(turn.id, clock.now(), leaseFrom(clock.now()));
    turn = isMine ? await readTurn(turns, turn.id) : await followTurn(dependencies, turn.id, tell, signal);
    if (signal.aborted) return;
  }

  tell(turn);
  if (turn.status === "running") await workOnTurn(dependencies, { visitor, turn, request, ofShop }, send);
}
