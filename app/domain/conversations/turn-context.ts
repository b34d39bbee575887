import type { EmitBlock, TurnInput, TurnOutcome, TurnPorts } from "~/agent/turn";
import type { TurnRequest } from "~/contracts/agent-api";
import type { TurnEvent } from "~/contracts/turn-events";
import type { Clock } from "~/ports/clock";
import type { ConversationStore } from "~/ports/conversation-store";
import type { UnmetDemand } from "~/ports/demand-log";
import type { CuratedAnswers } from "~/ports/curated-answers";
import type { RecordedEvent } from "~/ports/event-store";
import type { FanOut } from "~/ports/fan-out";
import type { Ids } from "~/ports/ids";
import type { Logger } from "~/ports/logger";
import type { MerchandisingStore } from "~/ports/merchandising-store";
import type { TurnStore } from "~/ports/turn-store";

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
  merchandising: Pick<MerchandisingStore, "read">;
  /** The words of the shop. */
  readVocabulary: () => Promise<TurnInput["vocabulary"]>;
  /** The shop's settings, as they are for this visitor. */
  readSettings: () => Promise<TurnInput["settings"]>;
  /** Binds the ports to the turn. `cartId`: keyed global id of the theme's cart, or null. */
  openWorld: (turn: {
    id: string;
    conversationId: string;
    cartId: string | null;
    page: TurnRequest["page"];
  }) => TurnWorld;
  /** Counts what happened in the visitor's day; never fails the turn. */
  noteProgress: (marks: { engaged: boolean; recommended: boolean; products: RecordedEvent[] }) => Promise<void>;
  /** Counts what was looked for and not found; never fails the turn. */
  noteUnmetDemand: (demand: UnmetDemand) => Promise<void>;
  /** The merchant's own answers. */
  curated: CuratedAnswers;
  shop: { id: string; timezone: string; settings: TurnInput["settings"] } & TurnInput["shop"];
};

/** Called in order with everything that is to be sent; the number is the event's place in the turn. */
export type SendTurnEvent = (event: TurnEvent, turnId: string, sequence: number) => void;
