import type { TurnRequest } from "~/contracts/agent-api";
import { AppError } from "~/lib/app-error";
import type { Clock } from "~/ports/clock";
import type { FanOut } from "~/ports/fan-out";
import type { Ids } from "~/ports/ids";
import type { NewTurn, TurnRecord, TurnStore } from "~/ports/turn-store";
import { followTurn } from "./follow-turn";
import type { TurnVisitor } from "./turn-context";
import { leaseFrom } from "./turn-lease";

type Dependencies = { turns: TurnStore; fanOut: FanOut; clock: Clock; ids: Ids };

/** A chat that rested this long is over: the next message begins a new one. */
const CONVERSATION_GAP_MS = 30 * 24 * 3600_000;
/** A shopper waits for one turn at a time; two tabs take theirs one after the other. */
const MAX_TURNS_WAITED_FOR = 3;

/** Stores a new turn and the shopper's message. `isMine` is false where there is a turn with this key already: that one. */
export async function beginTurn(
  dependencies: Dependencies,
  visitor: TurnVisitor,
  request: TurnRequest,
  signal: AbortSignal,
): Promise<{ turn: TurnRecord; isMine: boolean }> {
  for (let waited = 0; waited <= MAX_TURNS_WAITED_FOR; waited++) {
    const begun = await dependencies.turns.begin(newTurn(dependencies, visitor, request));
    if (begun.outcome === "begun") return { turn: begun.turn, isMine: true };
    if (begun.outcome === "taken") return { turn: begun.turn, isMine: false };
    if (begun.outcome === "no-conversation") {
      throw new AppError("not-found", "the conversation is not this visitor's");
    }
    await followTurn(dependencies, begun.runningId, () => undefined, signal);
    if (signal.aborted) break;
  }
  throw new AppError("conflict", `the visitor ${visitor.id} has another turn running`, {
    userMessage: "The last question is still being answered. Please try again in a moment.",
    retryAfterSeconds: 2,
  });
}

function newTurn({ clock, ids }: Dependencies, visitor: TurnVisitor, request: TurnRequest): NewTurn {
  const now = clock.now();
  const words = wordsOf(request);
  return {
    id: ids.random(),
    visitor,
    conversation: {
      named: request.conversationId ?? null,
      freshId: ids.random(),
      aliveSince: new Date(now.getTime() - CONVERSATION_GAP_MS),
    },
    idempotencyKey: request.idempotencyKey,
    request: { schemaVersion: 1, message: request.message ?? null, tap: request.tap ?? null, page: request.page },
    message: words === null ? null : { id: ids.random(), text: words },
    startedAt: now,
    leaseUntil: leaseFrom(now),
  };
}

/** What the shopper wrote: to the assistant, or to the team; null for any other tap. */
function wordsOf({ message, tap }: TurnRequest): string | null {
  return message ?? (tap?.kind === "leave-message" ? tap.text : null);
}
