import type { StoredMessage } from "~/contracts/agent-api";
import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { ShopperProfile } from "~/contracts/shopper-profile";
import type { ReplyBlock } from "~/contracts/turn-events";

export type ConversationRecord = {
  id: string;
  visitorId: string;
  status: "open" | "waiting-for-person" | "with-person" | "closed";
  memory: ConversationMemory;
  isPreview: boolean;
  lastMessageAt: Date;
};

export type MessageRecord = StoredMessage & { turnId: string | null; sequence: number };

/** Conversations of one shop; what belongs to a visitor is asked for with the visitor. */
/** `text` is empty where a reply had only cards. */
export type SaidMessage = Pick<MessageRecord, "from" | "turnId"> & { text: string };

export interface ConversationStore {
  /** Makes the visitor known, or notes who is logged in. */
  ensureVisitor(visitor: { id: string; customerId: string | null; isPreview: boolean; now: Date }): Promise<void>;
  /** Customer that a visitor was last seen as; null where unknown or not logged in. */
  findCustomerOf(visitorId: string): Promise<string | null>;
  /**
   * The conversation with what is remembered of the shopper: one profile of each browser, of a customer's others too. Null
   * where nothing may be remembered: without consent, and in a preview.
   */
  find(
    visitor: { id: string; customerId: string | null },
    conversationId: string,
  ): Promise<(ConversationRecord & { profiles: ShopperProfile[] | null }) | null>;
  /** Whose conversation it is; null where it is gone. */
  findVisitorOf(conversationId: string): Promise<string | null>;
  /** The newest that was not cleared. */
  findCurrent(visitorId: string): Promise<ConversationRecord | null>;
  create(conversation: { id: string; visitorId: string; isPreview: boolean; startedAt: Date }): Promise<void>;
  /** The last `limit`, oldest first. */
  listMessages(conversationId: string, limit: number): Promise<MessageRecord[]>;
  /** The same as plain text. */
  listSaid(conversationId: string, limit: number): Promise<SaidMessage[]>;
  /** Messages of people in the team after a sequence number, oldest first. */
  listPersonMessages(conversationId: string, afterSequence: number): Promise<MessageRecord[]>;
  appendMessage(message: {
    id: string;
    conversationId: string;
    from: StoredMessage["from"];
    name: string | null;
    text: string | null;
    blocks: ReplyBlock[];
    createdAt: Date;
  }): Promise<void>;
  /** Keyed id of the cart that the conversation was last about; encrypted at rest. */
  saveCartId(conversationId: string, cartId: string): Promise<void>;
  setStatus(conversationId: string, status: ConversationRecord["status"]): Promise<void>;
  /** Hides everything so far from the shopper; a new chat begins. */
  clear(visitorId: string, now: Date): Promise<void>;
  /**
   * Erases what is stored of the visitor: profile, conversations, links to carts, events. Counted days keep no id. Of a
   * customer, also in their other browsers. `keep`: the turn under way, with the message that it answers.
   */
  erase(
    visitor: { id: string; customerId: string | null },
    keep?: { conversationId: string; turnId: string; now: Date },
  ): Promise<void>;
  /** What is remembered of the shopper is this alone from now on: a customer's other browsers keep nothing of it. */
  replaceProfile(visitor: { id: string; customerId: string | null }, profile: ShopperProfile): Promise<void>;
  /** False: there is no such message in this conversation of this visitor. */
  saveFeedback(feedback: {
    visitorId: string;
    conversationId: string;
    messageId: string;
    verdict: "up" | "down";
    comment: string | null;
  }): Promise<boolean>;
}
