import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { Ids } from "~/ports/ids";
import type { Database } from "./open-database";

export function createPostgresAuditLog(
  { prisma }: Database,
  shopId: string,
  { ids, clock }: { ids: Ids; clock: Clock },
): AuditLog {
  return {
    async record({ actor, action, detail }) {
      await prisma.auditEntry.create({
        data: { shopId, id: ids.random(), actor, action, detail, createdAt: clock.now() },
      });
    },
  };
}
