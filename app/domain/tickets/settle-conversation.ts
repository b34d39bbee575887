import { AppError } from "~/lib/app-error";
import type { ConversationStore } from "~/ports/conversation-store";
import type { InboxStore } from "~/ports/inbox-store";
import type { TicketStore } from "~/ports/ticket-store";

type Dependencies = { inbox: InboxStore; conversations: ConversationStore; tickets: TicketStore };

/** What waits for a person needs no answer, or had one elsewhere: it waits no longer. Throws AppError `not-found`. */
export async function settleConversation(
  { inbox, conversations, tickets }: Dependencies,
  conversationId: string,
): Promise<void> {
  const conversation = await inbox.find(conversationId);
  if (conversation === null) throw new AppError("not-found", `there is no conversation ${conversationId}`);

  for (const { id, status } of conversation.tickets) if (status === "open") await tickets.close(id);
  await conversations.setStatus(conversationId, "open");
}
