import { Prisma, type Turn as TurnRow, type TurnStatus } from "@prisma/client";
import { storedTurnEventsSchema, storedTurnRequestSchema } from "~/contracts/stored-turn";
import type { TurnEvent } from "~/contracts/turn-events";
import type { TurnRecord, TurnStore } from "~/ports/turn-store";
import { insertMessage } from "./insert-message";
import type { Database, Transaction } from "./open-database";
import { toJson } from "./to-json";

const STATUS_NAMES: Record<TurnStatus, TurnRecord["status"]> = {
  RUNNING: "running",
  COMPLETED: "completed",
  FAILED: "failed",
};
/** A turn that was cut off longer ago is not taken up again. */
const UNFINISHED_MS = 30 * 60_000;

export function createPostgresTurnStore({ prisma, transaction }: Database, shopId: string): TurnStore {
  const byId = (id: string) => ({ shopId_id: { shopId, id } });

  /** Adds an event at its place. False when the place is taken, or the turn has ended: somebody else has it. */
  async function append(tx: Transaction, id: string, sequence: number, event: TurnEvent, leaseUntil: Date) {
    const count = await tx.$executeRaw`
      UPDATE "Turn" SET events = events || ${JSON.stringify([event])}::jsonb, "leaseUntil" = ${leaseUntil}
      WHERE "shopId" = ${shopId} AND id = ${id} AND status = 'RUNNING' AND jsonb_array_length(events) = ${sequence}`;
    return count === 1;
  }

  return {
    async find(id) {
      const row = await prisma.turn.findUnique({ where: byId(id) });
      return row && toRecord(row);
    },

    async findByKey(visitorId, idempotencyKey) {
      const key = { shopId, visitorId, idempotencyKey };
      const row = await prisma.turn.findUnique({ where: { shopId_visitorId_idempotencyKey: key } });
      return row && toRecord(row);
    },

    async findRunning(conversationId, now) {
      const row = await prisma.turn.findFirst({
        where: { shopId, conversationId, status: "RUNNING", leaseUntil: { gt: now } },
      });
      return row && toRecord(row);
    },

    async findUnfinished(conversationId, now) {
      const since = new Date(now.getTime() - UNFINISHED_MS);
      const row = await prisma.turn.findFirst({
        where: { shopId, conversationId, status: "RUNNING", startedAt: { gt: since } },
        orderBy: { startedAt: "desc" },
      });
      return row && toRecord(row);
    },

    begin: (turn) =>
      transaction(async (tx) => {
        const { conversationId, visitorId, idempotencyKey, message, request, startedAt } = turn;
        // One turn at a time is begun in a conversation.
        await tx.$queryRaw`SELECT 1 FROM "Conversation" WHERE "shopId" = ${shopId} AND id = ${conversationId} FOR UPDATE`;
        if ((await tx.turn.count({ where: { shopId, visitorId, idempotencyKey } })) > 0) return "taken";
        const where = { shopId, conversationId, status: "RUNNING" as const, leaseUntil: { gt: startedAt } };
        if ((await tx.turn.count({ where })) > 0) return "busy";

        const { id, leaseUntil } = turn;
        // The same key may be on its way in another conversation of the visitor, which the lock above does not cover.
        const created = await tx.turn.createMany({
          data: {
            shopId,
            id,
            conversationId,
            visitorId,
            idempotencyKey,
            request: toJson(request),
            leaseUntil,
            startedAt,
          },
          skipDuplicates: true,
        });
        if (created.count === 0) return "taken";
        if (message !== null) {
          await insertMessage(tx, shopId, {
            id: message.id,
            conversationId,
            author: "shopper",
            turnId: turn.id,
            text: message.text,
            createdAt: startedAt,
          });
        }
        return "begun";
      }),

    async takeOver(id, now, leaseUntil) {
      const { count } = await prisma.turn.updateMany({
        where: { shopId, id, status: "RUNNING", leaseUntil: { lte: now } },
        data: { leaseUntil },
      });
      return count === 1;
    },

    append: (id, sequence, event, leaseUntil) => append(prisma, id, sequence, event, leaseUntil),

    async renew(id, leaseUntil) {
      await prisma.turn.updateMany({ where: { shopId, id, status: "RUNNING" }, data: { leaseUntil } });
    },

    end: (id, sequence, end) =>
      transaction(async (tx) => {
        if (!(await append(tx, id, sequence, end.event, end.endedAt))) return false;

        const { conversationId } = await tx.turn.update({
          where: byId(id),
          data: {
            status: end.status === "completed" ? "COMPLETED" : "FAILED",
            trace: end.trace === null ? Prisma.DbNull : toJson(end.trace),
            endedAt: end.endedAt,
          },
          select: { conversationId: true },
        });
        if (end.message !== null) {
          await insertMessage(tx, shopId, {
            id: end.message.id,
            conversationId,
            author: "agent",
            turnId: id,
            blocks: end.message.blocks,
            createdAt: end.endedAt,
          });
        }
        await tx.conversation.updateMany({
          where: { shopId, id: conversationId },
          data: {
            lastMessageAt: end.endedAt,
            ...(end.memory === null ? {} : { memory: toJson(end.memory) }),
            ...(end.language === null ? {} : { language: end.language }),
          },
        });
        return true;
      }),
  };
}

function toRecord(row: TurnRow): TurnRecord {
  return {
    id: row.id,
    conversationId: row.conversationId,
    visitorId: row.visitorId,
    idempotencyKey: row.idempotencyKey,
    status: STATUS_NAMES[row.status],
    request: storedTurnRequestSchema.parse(row.request),
    events: storedTurnEventsSchema.parse(row.events),
    leaseUntil: row.leaseUntil,
  };
}
