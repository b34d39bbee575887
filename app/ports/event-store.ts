/** Something that a visitor or the agent did; append-only. */
export type BehaviorEvent = {
  id: string;
  type: string;
  at: Date;
  visitorId: string | null;
  conversationId: string | null;
  data: Record<string, string | number | boolean | null>;
};

/** Events of one shop. */
export interface EventStore {
  /** Durable when it returns. An event of the same id and time is stored once. */
  append(events: BehaviorEvent[]): Promise<void>;
}
