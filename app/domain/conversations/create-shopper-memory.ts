import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { ConversationStore } from "~/ports/conversation-store";
import type { ShopperMemory } from "~/ports/shopper-memory";

type Dependencies = { conversations: ConversationStore; audit: AuditLog; clock: Clock };

type TurnOfShopper = { turnId: string; conversationId: string; visitorId: string; customerId: string | null };

/** What is stored of the shopper whose turn it is. The audit log says that it was deleted, never what or whose it was. */
export function createShopperMemory(
  { conversations, audit, clock }: Dependencies,
  { turnId, conversationId, visitorId, customerId }: TurnOfShopper,
): ShopperMemory {
  const visitor = { id: visitorId, customerId };
  return {
    async keepOnly(profile) {
      await conversations.replaceProfile(visitor, profile);
      await audit.record({
        actor: SHOPPER,
        action: "memory.forgotten",
        detail: { scope: "facts", left: profile.facts.length },
      });
    },
    async forgetEverything() {
      await conversations.erase(visitor, { conversationId, turnId, now: clock.now() });
      await audit.record({ actor: SHOPPER, action: "memory.forgotten", detail: { scope: "everything" } });
    },
  };
}

export const SHOPPER = "shopper";
