import { AppError } from "~/lib/app-error";
import type { ConversationStore } from "~/ports/conversation-store";

/** Keeps a shopper's verdict on a reply. Throws AppError `not-found` for a message that is not theirs. */
export async function recordFeedback(
  { conversations }: { conversations: ConversationStore },
  visitorId: string,
  feedback: { conversationId: string; messageId: string; verdict: "up" | "down"; comment: string | null },
): Promise<void> {
  const isSaved = await conversations.saveFeedback({ visitorId, ...feedback });
  if (!isSaved) throw new AppError("not-found", "the message is not this visitor's");
}
