import type { Pool } from "pg";
import type { DayTotals, PeriodVisitors, RollupStore } from "~/ports/rollup-store";
import type { Database } from "./open-database";

/** Sums of BIGINT come as text. */
const COMPUTE_DAY = `
  WITH day_orders AS (
    SELECT CASE WHEN "visitorId" IS NULL OR arm IS NULL THEN 'none' ELSE arm END AS arm,
      net, "directNet", CASE WHEN "isAssisted" THEN net ELSE 0 END AS assisted
    FROM "Order"
    WHERE "shopId" = $1 AND "placedAt" >= $3 AND "placedAt" < $4 AND "cancelledAt" IS NULL AND (NOT "isTest" OR $5)
  ), order_totals AS (
    SELECT arm, count(*) AS orders, sum(net) AS net, sum("directNet") AS direct, sum(assisted) AS assisted
    FROM day_orders GROUP BY arm
  ), visitor_totals AS (
    SELECT arm, count(*) AS visitors, count(*) FILTER (WHERE engaged) AS engaged,
      count(*) FILTER (WHERE recommended) AS recommended, count(*) FILTER (WHERE "addedToCart") AS added,
      count(*) FILTER (WHERE "checkedOut") AS ordered
    FROM "VisitorDay" WHERE "shopId" = $1 AND day = $2 GROUP BY arm
  )
  SELECT coalesce(v.arm, o.arm) AS arm, coalesce(visitors, 0)::int AS visitors, coalesce(engaged, 0)::int AS engaged,
    coalesce(recommended, 0)::int AS recommended, coalesce(added, 0)::int AS "addedToCart",
    coalesce(ordered, 0)::int AS "checkedOut", coalesce(orders, 0)::int AS orders,
    coalesce(net, 0) AS "netRevenue", coalesce(direct, 0) AS "directNet", coalesce(assisted, 0) AS "assistedNet"
  FROM visitor_totals v FULL JOIN order_totals o USING (arm)
  ORDER BY 1`;

const COUNT_VISITORS = `
  SELECT arm, count(*)::int AS visitors, count(*) FILTER (WHERE engaged)::int AS engaged,
    count(*) FILTER (WHERE recommended)::int AS recommended, count(*) FILTER (WHERE added)::int AS "addedToCart",
    count(*) FILTER (WHERE ordered)::int AS "checkedOut"
  FROM (
    SELECT min(arm) AS arm, bool_or(engaged) AS engaged, bool_or(recommended) AS recommended,
      bool_or("addedToCart") AS added, bool_or("checkedOut") AS ordered
    FROM "VisitorDay" WHERE "shopId" = $1 AND day >= $2 AND day <= $3 GROUP BY "visitorId"
  ) AS visitor
  GROUP BY arm ORDER BY arm`;

export function createPostgresRollupStore({ pool, prisma, transaction }: Database, shopId: string): RollupStore {
  return {
    async computeDay({ day, from, until }, { countTests }) {
      const rows = await query<Row>(pool, COMPUTE_DAY, [shopId, day, from, until, countTests]);
      return rows.map(toTotals);
    },

    saveDay: (day, totals, now) =>
      transaction(async (tx) => {
        await tx.dailyRollup.deleteMany({ where: { shopId, day } });
        await tx.dailyRollup.createMany({ data: totals.map((row) => ({ ...row, shopId, day, updatedAt: now })) });
      }),

    async listDays(first, last) {
      const rows = await prisma.dailyRollup.findMany({
        where: { shopId, day: { gte: first, lte: last } },
        orderBy: [{ day: "asc" }, { arm: "asc" }],
        omit: { shopId: true, updatedAt: true },
      });
      return rows.map((row) => ({ ...toTotals(row), day: row.day }));
    },

    async findExperimentStart() {
      const row = await prisma.holdoutExperiment.findFirst({ where: { shopId }, orderBy: { startedAt: "desc" } });
      return row?.startedAt ?? null;
    },

    countVisitors: (first, last) => query<PeriodVisitors>(pool, COUNT_VISITORS, [shopId, first, last]),
  };
}

type Row = Omit<DayTotals, "netRevenue" | "directNet" | "assistedNet"> & {
  netRevenue: string | bigint;
  directNet: string | bigint;
  assistedNet: string | bigint;
};

async function query<Result extends object>(pool: Pool, sql: string, values: unknown[]): Promise<Result[]> {
  const { rows } = await pool.query<Result>(sql, values);
  return rows;
}

function toTotals({ arm, visitors, engaged, recommended, addedToCart, checkedOut, orders, ...money }: Row): DayTotals {
  return {
    arm,
    visitors,
    engaged,
    recommended,
    addedToCart,
    checkedOut,
    orders,
    netRevenue: Number(money.netRevenue),
    directNet: Number(money.directNet),
    assistedNet: Number(money.assistedNet),
  };
}
