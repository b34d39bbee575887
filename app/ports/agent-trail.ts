/** What the agent did for a shopper, as attribution reads it; bound to one shop. */
export interface AgentTrail {
  /** Null: there is no such conversation, or it was a preview. */
  findConversation(id: string): Promise<{ id: string; startedAt: Date } | null>;
  /** The visitor's latest conversation that was alive between the two times. */
  findConversationOfVisitor(
    visitorId: string,
    from: Date,
    until: Date,
  ): Promise<{ id: string; startedAt: Date } | null>;
  /** Units by variant id that the agent put into the cart and that were not undone. */
  sumAddedUnits(conversationId: string): Promise<Record<string, number>>;
}
