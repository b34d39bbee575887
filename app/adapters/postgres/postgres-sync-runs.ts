import type { SyncRun as SyncRunRow } from "@prisma/client";
import { z } from "zod";
import type { SyncRun, SyncRuns } from "~/ports/sync-runs";
import type { Database } from "./open-database";

const kindSchema = z.enum(["catalog", "knowledge"]);
const statusSchema = z.enum(["running", "completed", "failed"]);

export function createPostgresSyncRuns({ prisma }: Database, shopId: string): SyncRuns {
  return {
    async start({ id, kind, expected, startedAt }) {
      await prisma.syncRun.create({ data: { shopId, id, kind, status: "running", expected, startedAt } });
    },

    async update(id, { status, bulkOperationId, done, expected, error, finishedAt }) {
      await prisma.syncRun.updateMany({
        where: { shopId, id },
        data: {
          ...(status === undefined ? {} : { status }),
          ...(bulkOperationId === undefined ? {} : { bulkOperationId }),
          ...(done === undefined ? {} : { done }),
          ...(expected === undefined ? {} : { expected }),
          ...(error === undefined ? {} : { error }),
          ...(finishedAt === undefined ? {} : { finishedAt }),
        },
      });
    },

    async findLatest(kind) {
      const row = await prisma.syncRun.findFirst({ where: { shopId, kind }, orderBy: { startedAt: "desc" } });
      return row && toRun(row);
    },

    async findByBulkOperation(bulkOperationId) {
      const row = await prisma.syncRun.findFirst({ where: { shopId, bulkOperationId } });
      return row && toRun(row);
    },
  };
}

function toRun(row: SyncRunRow): SyncRun {
  const { id, bulkOperationId, done, expected, error, startedAt, finishedAt } = row;
  const [kind, status] = [kindSchema.parse(row.kind), statusSchema.parse(row.status)];
  return { id, kind, status, bulkOperationId, done, expected, error, startedAt, finishedAt };
}
