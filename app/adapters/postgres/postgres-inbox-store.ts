import { Prisma } from "@prisma/client";
import { z } from "zod";
import { replyBlockSchema } from "~/contracts/turn-events";
import { turnTraceSchema } from "~/contracts/turn-trace";
import type { InboxConversation, InboxEntry, SittingFilter } from "~/contracts/inbox";
import type { InboxStore } from "~/ports/inbox-store";
import type { Database } from "./open-database";

const STATUS_NAMES = {
  OPEN: "open",
  WAITING_FOR_PERSON: "waiting-for-person",
  WITH_PERSON: "with-person",
  CLOSED: "closed",
} as const;
const TICKET_STATUS_NAMES = { OPEN: "open", ANSWERED: "answered", CLOSED: "closed" } as const;

/** Far more than anybody reads in one go; a longer conversation shows its newest part. */
const MAX_MESSAGES = 400;

type EntryRow = {
  id: string;
  status: keyof typeof STATUS_NAMES;
  startedAt: Date;
  lastMessageAt: Date;
  isPreview: boolean;
  messageCount: number;
  lastWords: string | null;
  orderNames: string[];
};

export function createPostgresInboxStore({ prisma }: Database, shopId: string): InboxStore {
  const readEntries = (condition: Prisma.Sql, limit: number) => prisma.$queryRaw<EntryRow[]>`
    SELECT c.id, c.status::text AS status, c."startedAt", c."lastMessageAt", c."isPreview",
           (SELECT count(*)::int FROM "Message" m WHERE m."shopId" = c."shopId" AND m."conversationId" = c.id) AS "messageCount",
           (SELECT m.text FROM "Message" m
             WHERE m."shopId" = c."shopId" AND m."conversationId" = c.id AND m.author = 'shopper' AND m.text IS NOT NULL
             ORDER BY m.sequence DESC LIMIT 1) AS "lastWords",
           ARRAY(SELECT o.name FROM "Order" o
                  WHERE o."shopId" = c."shopId" AND o."conversationId" = c.id ORDER BY o."placedAt") AS "orderNames"
      FROM "Conversation" c
     WHERE c."shopId" = ${shopId} AND ${condition}
     ORDER BY c."lastMessageAt" DESC, c.id
     LIMIT ${limit}`;

  return {
    async list({ filter, sittings = null, before, limit }) {
      const conditions = [
        sittings === null ? Prisma.sql`TRUE` : hasSitting(shopId, sittings),
        filter === "waiting" ? Prisma.sql`c.status = 'WAITING_FOR_PERSON'` : Prisma.sql`TRUE`,
        before === null ? Prisma.sql`TRUE` : Prisma.sql`c."lastMessageAt" < ${before}`,
      ];
      const rows = await readEntries(Prisma.join(conditions, " AND "), limit + 1);
      return { entries: rows.slice(0, limit).map(toEntry), hasMore: rows.length > limit };
    },

    async find(conversationId) {
      const [row] = await readEntries(Prisma.sql`c.id = ${conversationId}`, 1);
      if (!row) return null;

      const where = { shopId, conversationId };
      const [messages, turns, tickets] = await Promise.all([
        prisma.message.findMany({ where, orderBy: { sequence: "desc" }, take: MAX_MESSAGES }),
        prisma.turn.findMany({ where, select: { id: true, trace: true } }),
        prisma.ticket.findMany({ where, orderBy: { createdAt: "asc" } }),
      ]);
      return {
        entry: toEntry(row),
        messages: messages.reverse().map((message) => ({
          id: message.id,
          from: z.enum(["shopper", "agent", "person"]).parse(message.author),
          name: message.authorName,
          at: message.createdAt.toISOString(),
          text: message.text,
          blocks: z.array(replyBlockSchema).parse(message.blocks),
          turnId: message.turnId,
        })),
        traces: toTraces(turns),
        tickets: tickets.map((ticket) => ({
          id: ticket.id,
          status: TICKET_STATUS_NAMES[ticket.status],
          text: ticket.text,
          hasEmail: ticket.emailCiphertext !== null,
          createdAt: ticket.createdAt.toISOString(),
        })),
      };
    },

    hasPreview: async () =>
      (await prisma.conversation.findFirst({ where: { shopId, isPreview: true }, select: { id: true } })) !== null,

    countWaiting: () => prisma.conversation.count({ where: { shopId, status: "WAITING_FOR_PERSON" } }),
  };
}

function hasSitting(shopId: string, { topic, type, path, from, to, device, visitors }: SittingFilter): Prisma.Sql {
  const conditions = [
    Prisma.sql`"shopId" = ${shopId} AND day >= ${from} AND day <= ${to}`,
    ...(topic === null ? [] : [Prisma.sql`${topic} = ANY(topics)`]),
    ...(type === null ? [] : [Prisma.sql`${type} = ANY("productTypes")`]),
    ...(path === null ? [] : [Prisma.sql`path = ${path}`]),
    ...(device === "all" ? [] : [Prisma.sql`device = ${device}`]),
    ...(visitors === "all"
      ? []
      : [visitors === "new" ? Prisma.sql`"firstDay" >= ${from}` : Prisma.sql`"firstDay" < ${from}`]),
  ];
  return Prisma.sql`c.id IN (SELECT "conversationId" FROM "Sitting" WHERE ${Prisma.join(conditions, " AND ")})`;
}

function toEntry({ status, startedAt, lastMessageAt, ...row }: EntryRow): InboxEntry {
  return {
    ...row,
    status: STATUS_NAMES[status],
    startedAt: startedAt.toISOString(),
    lastMessageAt: lastMessageAt.toISOString(),
  };
}

/** A trace of an older shape is left out rather than keeping the conversation from being read. */
function toTraces(turns: { id: string; trace: unknown }[]): InboxConversation["traces"] {
  return Object.fromEntries(
    turns.flatMap(({ id, trace }) => {
      const parsed = turnTraceSchema.safeParse(trace);
      return parsed.success ? [[id, parsed.data]] : [];
    }),
  );
}
