import type { Clock } from "~/ports/clock";
import type { ConversationStore } from "~/ports/conversation-store";

/** `clear` hides the chat and lets a new one begin; `forget` erases everything that is stored of the visitor. */
export async function forgetConversation(
  { conversations, clock }: { conversations: ConversationStore; clock: Clock },
  visitorId: string,
  scope: "clear" | "forget",
): Promise<void> {
  if (scope === "clear") await conversations.clear(visitorId, clock.now());
  else await conversations.erase(visitorId);
}
