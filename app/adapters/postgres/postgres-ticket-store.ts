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
  function openEmail(ciphertext: string | null): string | null {
    return ciphertext === null ? null : secretBox.open(ciphertext, TICKET_EMAIL);
  }

  return {
    shopId,

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
      return { id, conversationId, status: STATUS_NAMES[status], text, email: openEmail(emailCiphertext) };
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

    async findReply(id) {
      const row = await prisma.ticketReply.findUnique({
        where: { shopId_id: { shopId, id } },
        include: { ticket: { select: { text: true, emailCiphertext: true } } },
      });
      if (row === null) return null;
      const { text: question, emailCiphertext } = row.ticket;
      return { authorName: row.authorName, text: row.text, question, email: openEmail(emailCiphertext) };
    },

    async noteEmail(replyId, emailStatus) {
      await prisma.ticketReply.updateMany({ where: { shopId, id: replyId }, data: { emailStatus } });
    },

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
