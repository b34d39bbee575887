import type { TurnRequest } from "~/contracts/agent-api";
import { AppError } from "~/lib/app-error";
import type { ConversationRecord, ConversationStore } from "~/ports/conversation-store";
import type { Clock } from "~/ports/clock";
import type { FanOut } from "~/ports/fan-out";
import type { Ids } from "~/ports/ids";
import type { NewTurn, TurnRecord, TurnStore } from "~/ports/turn-store";
import { followTurn, readTurn } from "./follow-turn";
import type { TurnVisitor } from "./turn-context";
import { leaseFrom } from "./turn-lease";

type Dependencies = { turns: TurnStore; conversations: ConversationStore; fanOut: FanOut; clock: Clock; ids: Ids };

/** A chat that rested this long is over: the next message begins a new one. */
const CONVERSATION_GAP_MS = 30 * 24 * 3600_000;
/** A shopper waits for one turn at a time; two tabs take theirs one after the other. */
const MAX_TURNS_WAITED_FOR = 3;

/** Stores a new turn and the shopper's message. `isMine` is false when another request with the same key was faster. */
export async function beginTurn(
  dependencies: Dependencies,
  visitor: TurnVisitor,
  request: TurnRequest,
  signal: AbortSignal,
): Promise<{ turn: TurnRecord; isMine: boolean }> {
  const { turns, clock, ids } = dependencies;
  const conversation = await openConversation(dependencies, visitor, request.conversationId);
  const words = wordsOf(request);

  for (let waited = 0; waited <= MAX_TURNS_WAITED_FOR; waited++) {
    const turn: NewTurn = {
      id: ids.random(),
      conversationId: conversation.id,
      visitorId: visitor.id,
      idempotencyKey: request.idempotencyKey,
      request: {
        schemaVersion: 1,
        message: request.message ?? null,
        tap: request.tap ?? null,
        page: request.page,
      },
      message: words === null ? null : { id: ids.random(), text: words },
      startedAt: clock.now(),
      leaseUntil: leaseFrom(clock.now()),
    };
    const outcome = await turns.begin(turn);
    if (outcome === "begun") return { turn: await readTurn(turns, turn.id), isMine: true };
    if (outcome === "taken") return { turn: await readTaken(turns, visitor.id, request.idempotencyKey), isMine: false };

    const running = await turns.findRunning(conversation.id, clock.now());
    if (running) await followTurn(dependencies, running.id, () => undefined, signal);
    if (signal.aborted) break;
  }
  throw new AppError("conflict", `the conversation ${conversation.id} is busy`, {
    userMessage: "The last question is still being answered. Please try again in a moment.",
    retryAfterSeconds: 2,
  });
}

/** What the shopper wrote: to the assistant, or to the team; null for any other tap. */
function wordsOf({ message, tap }: TurnRequest): string | null {
  return message ?? (tap?.kind === "leave-message" ? tap.text : null);
}

async function openConversation(
  { conversations, clock, ids }: Dependencies,
  visitor: TurnVisitor,
  conversationId: string | undefined,
): Promise<Pick<ConversationRecord, "id">> {
  const now = clock.now();
  await conversations.ensureVisitor({ ...visitor, now });
  if (conversationId !== undefined) {
    const named = await conversations.find(visitor.id, conversationId);
    if (named === null) throw new AppError("not-found", "the conversation is not this visitor's");
    return named;
  }

  return conversations.openCurrent(
    { id: ids.random(), visitorId: visitor.id, isPreview: visitor.isPreview, startedAt: now },
    new Date(now.getTime() - CONVERSATION_GAP_MS),
  );
}

async function readTaken(turns: TurnStore, visitorId: string, idempotencyKey: string): Promise<TurnRecord> {
  const turn = await turns.findByKey(visitorId, idempotencyKey);
  if (turn === null) throw new AppError("conflict", "the turn has just been erased");
  return turn;
}
