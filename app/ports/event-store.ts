import type { OpeningFacts, VisitorEvent } from "~/contracts/visitor-events";

/** Something that a visitor or the agent did; append-only. */
export type RecordedEvent = VisitorEvent & {
  id: string;
  at: Date;
  visitorId: string | null;
  conversationId: string | null;
  /** `at` is when it came here, since its own time was not believed: sent again it comes with another, and is known by its id. */
  isDatedHere?: boolean;
};

/** Events of one shop. */
export interface EventStore {
  /**
   * Durable when it returns. An event of the same id and time is stored once; previews' events are not stored. Throws
   * AppError `busy` while too many wait, and `shop-not-installed`.
   */
  append(events: RecordedEvent[]): Promise<void>;
  /** What was offered to a visitor since then, by the id of the opening. */
  findOfferedOpenings(visitorId: string, since: Date): Promise<Map<string, OpeningFacts>>;
}
