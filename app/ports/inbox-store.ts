import type { InboxConversation, InboxEntry, InboxFilter, SittingFilter } from "~/contracts/inbox";

/** Conversations of one shop as its merchant reads them. */
export interface InboxStore {
  /** Newest first. `before`: the `lastMessageAt` of the last row seen. `hasMore`: there are older ones. */
  list(page: {
    filter: InboxFilter;
    /** Those that have such a sitting alone. */
    sittings?: SittingFilter | null;
    before: Date | null;
    limit: number;
  }): Promise<{ entries: InboxEntry[]; hasMore: boolean }>;
  find(conversationId: string): Promise<InboxConversation | null>;
  countWaiting(): Promise<number>;
  /** Somebody of the shop has talked to the agent in a preview. */
  hasPreview(): Promise<boolean>;
}
