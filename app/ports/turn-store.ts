import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { ShopperProfile } from "~/contracts/shopper-profile";
import type { StoredTurnRequest } from "~/contracts/stored-turn";
import type { ReplyBlock, TurnEvent } from "~/contracts/turn-events";

export type TurnRecord = {
  id: string;
  conversationId: string;
  visitorId: string;
  idempotencyKey: string;
  status: "running" | "completed" | "failed";
  request: StoredTurnRequest;
  /** Sent so far, in order; the index is the event's sequence number. */
  events: TurnEvent[];
  leaseUntil: Date;
};

export type NewTurn = {
  id: string;
  visitor: { id: string; customerId: string | null; isPreview: boolean };
  conversation: {
    /** The one that the shopper's page names; null: their current one. */
    named: string | null;
    /** Id of the conversation that begins where none was alive since `aliveSince`. */
    freshId: string;
    aliveSince: Date;
  };
  idempotencyKey: string;
  request: StoredTurnRequest;
  /** What the shopper wrote, as a message of the conversation; null for a tap. */
  message: { id: string; text: string } | null;
  startedAt: Date;
  leaseUntil: Date;
};

/** What became of an attempt to begin a turn. */
export type BegunTurn =
  | { outcome: "begun"; turn: TurnRecord }
  /** There is a turn with this key already. */
  | { outcome: "taken"; turn: TurnRecord }
  /** Another turn of the conversation is being worked on. */
  | { outcome: "busy"; runningId: string }
  /** The named conversation is not this visitor's. */
  | { outcome: "no-conversation" };

/** How a turn ended. Everything is stored together, or nothing. */
export type TurnEnd = {
  status: "completed" | "failed";
  event: TurnEvent;
  /** JSON-safe. */
  trace: unknown;
  /** The reply as a message; null where nothing was said. */
  message: { id: string; blocks: ReplyBlock[] } | null;
  memory: ConversationMemory | null;
  /** What is remembered of the shopper from now on, stored with consent alone; null: as it was. */
  profile: ShopperProfile | null;
  language: string | null;
  /** When the first block stood that says or shows something; null: nothing did, or another worker saw it. */
  firstReplyAt: Date | null;
  endedAt: Date;
};

/** Turns of one shop. Whoever works on a turn appends at the next sequence number: a second worker finds it taken and stops. */
export interface TurnStore {
  find(id: string): Promise<TurnRecord | null>;
  /** The newest turn of the conversation that has not ended and is not too old to be taken up again. */
  findUnfinished(conversationId: string, now: Date): Promise<TurnRecord | null>;
  /**
   * Stores together: that the visitor was seen, the conversation where one begins, the turn with its `turn-start`, and the
   * shopper's message. One turn of a visitor begins at a time.
   */
  begin(turn: NewTurn): Promise<BegunTurn>;
  /** Takes over a running turn whose lease has ended; false when somebody else did. */
  takeOver(id: string, now: Date, leaseUntil: Date): Promise<boolean>;
  /** `sequence` is the event's number. False when it is taken or the turn has ended: stop. */
  append(id: string, sequence: number, event: TurnEvent, leaseUntil: Date): Promise<boolean>;
  renew(id: string, leaseUntil: Date): Promise<void>;
  end(id: string, sequence: number, end: TurnEnd): Promise<boolean>;
}
