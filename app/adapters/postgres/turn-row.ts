import type { TurnStatus } from "@prisma/client";
import { storedTurnEventsSchema, storedTurnRequestSchema } from "~/contracts/stored-turn";
import type { TurnRecord } from "~/ports/turn-store";

/** Columns of `"Turn" AS t` that `toTurnRecord` reads. Times are stored in UTC without a zone: the driver has to be told. */
export const TURN_COLUMNS = `t.id, t."conversationId", t."visitorId", t."idempotencyKey", t.status, t.request, t.events,
  t."leaseUntil" AT TIME ZONE 'UTC' AS "leaseUntil"`;

export type TurnRow = {
  id: string;
  conversationId: string;
  visitorId: string;
  idempotencyKey: string;
  status: TurnStatus;
  request: unknown;
  events: unknown;
  leaseUntil: Date;
};

const STATUS_NAMES: Record<TurnStatus, TurnRecord["status"]> = {
  RUNNING: "running",
  COMPLETED: "completed",
  FAILED: "failed",
};

export function toTurnRecord(row: TurnRow): TurnRecord {
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
