import type { TicketStatus } from "@prisma/client";
import type { SecretBox } from "~/ports/secret-box";
import type { TicketRecord, TicketStore } from "~/ports/ticket-store";
import { insertMessage } from "./insert-message";
import type { Database } from "./open-database";

const STATUS_NAMES: Record<TicketStatus, TicketRecord["status"]> = {
  OPEN: "open",
  ANSWERED: "answered",
  CLOSED: "closed",
};

/** Also what the job that sends answers opens addresses with. */
export const TICKET_EMAIL = "ticket:email";

export function createPostgresTicketStore(
  { prisma, transaction }: Database,
  secretBox: SecretBox,
  shopId: string,
): TicketStore {
  return {
    create: ({ id, conversationId, text, email, createdAt }) =>
      transaction(async (tx) => {
        const emailCiphertext = email === null ? null : secretBox.seal(email, TICKET_EMAIL);
        await tx.ticket.createMany({
          data: [{ shopId, id, conversationId, text, emailCiphertext, createdAt }],
          skipDuplicates: true,
        });
        await tx.conversation.updateMany({
          where: { shopId, id: conversationId, status: { not: "WITH_PERSON" } },
          data: { status: "WAITING_FOR_PERSON" },
        });
      }),

    async find(id) {
      const row = await prisma.ticket.findUnique({ where: { shopId_id: { shopId, id } } });
      if (row === null) return null;
      const { conversationId, status, text, emailCiphertext } = row;
      const email = emailCiphertext === null ? null : secretBox.open(emailCiphertext, TICKET_EMAIL);
      return { id, conversationId, status: STATUS_NAMES[status], text, email };
    },

    reply: ({ id, ticketId, messageId, authorName, text, emailStatus, createdAt }) =>
      transaction(async (tx) => {
        const { conversationId } = await tx.ticket.update({
          where: { shopId_id: { shopId, id: ticketId } },
          data: { status: "ANSWERED", answeredAt: createdAt },
          select: { conversationId: true },
        });
        await tx.ticketReply.create({ data: { shopId, id, ticketId, authorName, text, emailStatus, createdAt } });
        await insertMessage(tx, shopId, {
          id: messageId,
          conversationId,
          author: "person",
          authorName,
          text,
          createdAt,
        });
        await tx.conversation.updateMany({ where: { shopId, id: conversationId }, data: { status: "WITH_PERSON" } });
      }),

    async close(id) {
      await prisma.ticket.updateMany({ where: { shopId, id }, data: { status: "CLOSED" } });
    },

    async findLastPersonMessageAt(conversationId) {
      const row = await prisma.message.findFirst({
        where: { shopId, conversationId, author: "person" },
        orderBy: { sequence: "desc" },
        select: { createdAt: true },
      });
      return row?.createdAt ?? null;
    },
  };
}
