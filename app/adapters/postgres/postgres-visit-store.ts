import { Prisma, type Visitor } from "@prisma/client";
import type { Arm } from "~/lib/experiment-arm";
import type { DayMark, VisitorRecord, VisitStore } from "~/ports/visit-store";
import type { Database } from "./open-database";

/** Only one arm can have these, so they make no day count: its visitors would be more than the other arm's. */
const AGENT_MARKS = new Set<DayMark>(["touched", "engaged", "recommended"]);

/** Plain SQL: every turn marks its day, and Prisma takes some milliseconds of the process for a transaction. */
function markDaySql(mark: DayMark): string {
  const marks = mark === "engaged" ? ["touched", mark] : [mark];
  const isCounting = !AGENT_MARKS.has(mark);
  const changed = isCounting ? ["isCounted", ...marks] : marks;
  return `
    INSERT INTO "VisitorDay" ("shopId", day, "visitorId", arm, device, visits, "isCounted", ${marks.map((name) => `"${name}"`).join(", ")})
    SELECT $1, $2, $3, v.arm, coalesce(v.device, 'unknown'), 0, ${isCounting}, ${marks.map(() => "true").join(", ")}
    FROM "Visitor" AS v WHERE v."shopId" = $1 AND v.id = $3 AND v.arm IS NOT NULL AND NOT v."isPreview"
    ON CONFLICT ("shopId", day, "visitorId") DO UPDATE SET ${changed.map((name) => `"${name}" = true`).join(", ")}`;
}

export function createPostgresVisitStore({ pool, prisma, transaction }: Database, shopId: string): VisitStore {
  const byId = (id: string) => ({ shopId_id: { shopId, id } });

  return {
    async findVisitor(id) {
      const row = await prisma.visitor.findUnique({ where: byId(id) });
      return row && toVisitor(row);
    },

    recordVisit: ({ visitorId, arm, customerId, device, day, now }) =>
      transaction(async (tx) => {
        const known = await tx.visitor.findUnique({ where: byId(visitorId), select: { customerId: true } });
        // A browser stays the first customer's: whoever logs in next must not come into their chat.
        const seen = { arm, device, lastSeenAt: now, customerId: known?.customerId ?? customerId };
        await tx.visitor.upsert({
          where: byId(visitorId),
          create: { ...seen, shopId, id: visitorId, firstSeenAt: now },
          update: seen,
        });
        await tx.visitorDay.upsert({
          where: { shopId_day_visitorId: { shopId, day, visitorId } },
          create: { shopId, day, visitorId, arm, device },
          update: { visits: { increment: 1 }, isCounted: true, device },
        });
      }),

    async withdrawConsent(visitorId) {
      await prisma.visitor.updateMany({
        where: { shopId, id: visitorId },
        data: { profile: Prisma.DbNull, arm: null },
      });
      await prisma.leftAloneVisit.deleteMany({ where: { shopId, visitorId } });
    },

    async markDay(visitorId, day, mark) {
      await pool.query(markDaySql(mark), [shopId, day, visitorId]);
    },

    async linkCart({ cartToken, visitorId, source, linkedAt }) {
      await prisma.cartLink.upsert({
        where: { shopId_cartToken_source: { shopId, cartToken, source } },
        create: { shopId, cartToken, visitorId, source, linkedAt },
        // The first browser that held a cart keeps it: a link that was shared must not move the order.
        update: {},
      });
    },

    async findVisitorOfCart(cartToken, source) {
      const link = await prisma.cartLink.findUnique({
        where: { shopId_cartToken_source: { shopId, cartToken, source } },
      });
      const row = link && (await prisma.visitor.findUnique({ where: byId(link.visitorId) }));
      return row && toVisitor(row);
    },
  };
}

function toVisitor({ id, arm, customerId, isPreview }: Visitor): VisitorRecord {
  return { id, arm: toArm(arm), customerId, isPreview };
}

function toArm(arm: string | null): Arm | null {
  return arm === "agent" || arm === "holdout" ? arm : null;
}
