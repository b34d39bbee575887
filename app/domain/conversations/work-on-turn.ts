import type { TurnOutcome } from "~/agent/turn";
import type { TurnRequest } from "~/contracts/agent-api";
import type { ReplyBlock, TurnEvent } from "~/contracts/turn-events";
import { AppError } from "~/lib/app-error";
import { toCartId } from "~/lib/cart-id";
import type { ShopperMemory } from "~/ports/shopper-memory";
import type { UnmetDemand } from "~/ports/demand-log";
import type { RecordedEvent } from "~/ports/event-store";
import type { TurnRecord } from "~/ports/turn-store";
import { announceTurn } from "./announce-turn";
import { readAskedEvents } from "./read-asked-events";
import { readProductEvents } from "./read-product-events";
import { readTurnInput, type ShopPart } from "./read-turn-input";
import { readUnmetDemand } from "./read-unmet-demand";
import type { SendTurnEvent, TakeTurnDependencies, TurnVisitor } from "./turn-context";
import { leaseFrom, RENEW_LEASE_MS } from "./turn-lease";

/** A turn that takes longer is ended: nobody waits for it any more. */
const MAX_TURN_MS = 45_000;

type TurnWork = { visitor: TurnVisitor; turn: TurnRecord; request: TurnRequest; ofShop: Promise<ShopPart> };

/** In the place of a conversation of which nothing is left. */
const FORGOTTEN = "";

/** Another worker has the turn: whatever this one still does must not be stored or sent. */
class TurnLost extends Error {}

/**
 * Runs a turn to its end; every event is stored before it is sent. A turn that was cut off is run again from its start:
 * blocks that were stored then are not told twice, and its cart writes are found in their journal.
 */
export async function workOnTurn(
  dependencies: TakeTurnDependencies,
  { visitor, turn, request, ofShop }: TurnWork,
  send: SendTurnEvent,
): Promise<void> {
  const { turns, clock, logger } = dependencies;
  const announcement = announceTurn(dependencies, turn.id);
  const events = [...turn.events];
  const tellAgain = events.filter(({ type }) => type !== "turn-start").length;
  let emitted = 0;
  let firstReplyAt: Date | null = null;

  async function store(event: TurnEvent) {
    const isStored = await turns.append(turn.id, events.length, event, leaseFrom(clock.now()));
    if (!isStored) throw new TurnLost();
    tell(event);
    announcement.soon();
  }
  function tell(event: TurnEvent) {
    send(event, turn.id, events.length);
    events.push(event);
  }
  function tellEnd(event: TurnEvent) {
    tell(event);
    announcement.now();
  }
  /**
   * One after the other. The agent waits until what it said is stored, but not for the need that it repeats: that is stored
   * while it searches, and waited for with whatever comes next.
   */
  let stored = Promise.resolve();
  function emit(block: ReplyBlock): Promise<void> {
    emitted += 1;
    if (emitted <= tellAgain) return Promise.resolve();
    if (tellAgain === 0 && block.type !== "need-state") firstReplyAt ??= clock.now();
    stored = stored.then(() => store(block));
    stored.catch(() => undefined);
    return block.type === "need-state" ? Promise.resolve() : stored;
  }

  const stop = new AbortController();
  const timeout = setTimeout(() => stop.abort(), MAX_TURN_MS);
  const renewal = setInterval(() => {
    turns
      .renew(turn.id, leaseFrom(clock.now()))
      .catch((error: unknown) => logger.warn({ error }, "a lease was not renewed"));
  }, RENEW_LEASE_MS);

  try {
    const cartId = toCartId(request.cart?.token);
    const { page } = turn.request;
    const world = dependencies.openWorld({ id: turn.id, conversationId: turn.conversationId, cartId, page });
    const [input] = await Promise.all([
      readTurnInput(dependencies, visitor, turn, ofShop),
      cartId !== null && dependencies.conversations.saveCartId(turn.conversationId, cartId),
    ]);
    const { ports } = world;
    const memory: ShopperMemory = {
      ...ports.memory,
      async forgetEverything() {
        await ports.memory.forgetEverything();
        // An open panel shows what was said before; a conversation without a name is none that it knows.
        stored = stored.then(() => store({ type: "turn-start", turnId: turn.id, conversationId: FORGOTTEN }));
        await stored;
      },
    };
    const outcome = await dependencies.runTurn(input, { ...ports, memory }, emit, stop.signal);
    await stored;

    const end = { ...endOf(turn, outcome, blocksOf(events), dependencies), firstReplyAt };
    if (!(await turns.end(turn.id, events.length, end))) throw new TurnLost();
    tellEnd(end.event);
    const unmet = visitor.isPreview ? [] : readUnmetDemand(outcome.trace);
    const asked = readAskedEvents(turn, { page, trace: outcome.trace }, clock.now());
    const products = visitor.isPreview ? [] : [...asked, ...readProductEvents(turn, events, clock.now())];
    await afterwards(dependencies, { events, unmet, products }, world.settle);
  } catch (error) {
    const isLost = await stored.then(
      () => error instanceof TurnLost,
      (reason: unknown) => reason instanceof TurnLost,
    );
    if (isLost) return;
    await fail(dependencies, turn, events, error, tellEnd);
  } finally {
    clearTimeout(timeout);
    clearInterval(renewal);
  }
}

function endOf(
  turn: TurnRecord,
  outcome: TurnOutcome,
  blocks: ReplyBlock[],
  { ids, clock }: Pick<TakeTurnDependencies, "ids" | "clock">,
) {
  const messageId = blocks.length > 0 ? ids.random() : null;
  return {
    status: "completed" as const,
    event: { type: "turn-end" as const, turnId: turn.id, messageId },
    trace: outcome.trace,
    message: messageId === null ? null : { id: messageId, blocks },
    memory: outcome.memory,
    profile: outcome.profile,
    language: outcome.trace.language,
    endedAt: clock.now(),
  };
}

/** What has been said already stays said, as a message; the shopper is told that the rest is missing. */
async function fail(
  { turns, ids, clock, logger }: TakeTurnDependencies,
  turn: TurnRecord,
  events: TurnEvent[],
  error: unknown,
  tellEnd: (event: TurnEvent) => void,
) {
  const isExpected = error instanceof AppError;
  logger[isExpected ? "warn" : "error"]({ turnId: turn.id, error }, "a turn failed");
  const event: TurnEvent = {
    type: "turn-error",
    code: isExpected ? "unavailable" : "internal",
    message: (isExpected ? error.userMessage : undefined) ?? "Sorry, something went wrong. Please try again.",
    retryAfterSeconds: null,
  };
  const blocks = blocksOf(events);
  const isStored = await turns.end(turn.id, events.length, {
    status: "failed",
    event,
    trace: { error: error instanceof Error ? error.message : "unknown" },
    message: blocks.length > 0 ? { id: ids.random(), blocks } : null,
    memory: null,
    profile: null,
    language: null,
    firstReplyAt: null,
    endedAt: clock.now(),
  });
  if (isStored) tellEnd(event);
}

/** The reply is out: nothing here may take it back. */
async function afterwards(
  { noteProgress, noteUnmetDemand, logger }: TakeTurnDependencies,
  { events, unmet, products }: { events: TurnEvent[]; unmet: UnmetDemand[]; products: RecordedEvent[] },
  settle: () => Promise<void>,
): Promise<void> {
  const recommended = events.some(({ type }) => type === "products" || type === "comparison");
  const results = await Promise.allSettled([
    settle(),
    noteProgress({ engaged: true, recommended, products }),
    ...unmet.map((demand) => noteUnmetDemand(demand)),
  ]);
  for (const result of results) {
    if (result.status === "rejected") logger.warn({ error: result.reason as unknown }, "after a turn, a part failed");
  }
}

function blocksOf(events: TurnEvent[]): ReplyBlock[] {
  return events.filter(
    (event): event is ReplyBlock =>
      event.type !== "turn-start" && event.type !== "turn-end" && event.type !== "turn-error",
  );
}
