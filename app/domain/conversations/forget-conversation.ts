import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { ConversationStore } from "~/ports/conversation-store";
import { SHOPPER } from "./create-shopper-memory";

type Dependencies = { conversations: ConversationStore; audit: AuditLog; clock: Clock };

/** `clear` hides the chat and lets a new one begin; `forget` erases everything that is stored of the visitor. */
export async function forgetConversation(
  { conversations, audit, clock }: Dependencies,
  visitor: { id: string; customerId: string | null },
  scope: "clear" | "forget",
): Promise<void> {
  if (scope === "clear") return conversations.clear(visitor.id, clock.now());
  await conversations.erase(visitor);
  await audit.record({ actor: SHOPPER, action: "memory.forgotten", detail: { scope: "everything" } });
}
