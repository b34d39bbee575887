export type TicketRecord = {
  id: string;
  conversationId: string;
  status: "open" | "answered" | "closed";
  text: string;
  email: string | null;
};

/** Messages that were left for a person, of one shop. Addresses are encrypted at rest. */
export interface TicketStore {
  /** The shop that it is bound to, for the jobs about its tickets. */
  readonly shopId: string;
  /** Harmless when the id is there already. Marks the conversation as waiting for a person. */
  create(ticket: {
    id: string;
    conversationId: string;
    text: string;
    email: string | null;
    createdAt: Date;
  }): Promise<void>;
  find(id: string): Promise<TicketRecord | null>;
  /** Stores the answer, shows it in the conversation as a person's message and marks both as answered, together. */
  reply(reply: {
    id: string;
    ticketId: string;
    messageId: string;
    authorName: string;
    text: string;
    emailStatus: "none" | "unsent" | "waiting";
    createdAt: Date;
  }): Promise<void>;
  /** An answer with what a mail needs; null where it is gone. */
  findReply(id: string): Promise<{ authorName: string; text: string; question: string; email: string | null } | null>;
  noteEmail(replyId: string, status: "sent" | "failed"): Promise<void>;
  close(id: string): Promise<void>;
  /** When a person of the team last wrote in the conversation. */
  findLastPersonMessageAt(conversationId: string): Promise<Date | null>;
}
