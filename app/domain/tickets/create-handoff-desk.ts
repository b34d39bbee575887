import type { Clock } from "~/ports/clock";
import type { HandoffDesk } from "~/ports/handoff-desk";
import type { TicketStore } from "~/ports/ticket-store";

/** A person who wrote this recently is taken to be there still. */
const PRESENT_MS = 10 * 60_000;

/** The way to a person, for one conversation in one turn. A turn that is run again leaves its message once. */
export function createHandoffDesk(
  { tickets, clock }: { tickets: TicketStore; clock: Clock },
  turn: { id: string; conversationId: string },
): HandoffDesk {
  return {
    async isPersonPresent() {
      const lastMessageAt = await tickets.findLastPersonMessageAt(turn.conversationId);
      return lastMessageAt !== null && clock.now().getTime() - lastMessageAt.getTime() <= PRESENT_MS;
    },

    async leaveMessage({ text, email }) {
      const { id, conversationId } = turn;
      await tickets.create({ id: `ticket-${id}`, conversationId, text, email, createdAt: clock.now() });
    },
  };
}
