import {
  type ArmRevenue,
  type RevenueDay,
  ROLLUP_PARTS,
  type RollupQuery,
  type RollupStore,
  type StageDay,
} from "~/ports/rollup-store";
import type { Database } from "./open-database";
import { rollUpDays } from "./roll-up-days";
import { runSqlTransaction } from "./sql-transaction";

/** Parameters: shop, first and last day, device or null. `since` tells who is new and who returns (VisitorRollup). */
const STAGES_OF: Record<RollupQuery["visitors"], { ofDay: string; ofPeriod: string }> = {
  all: { ofDay: "true", ofPeriod: `NOT "isRepeat" OR since < $2` },
  new: { ofDay: `NOT "isRepeat" AND since = day`, ofPeriod: `NOT "isRepeat" AND since >= $2` },
  returning: { ofDay: `"isRepeat" OR since < day`, ofPeriod: "since < $2" },
};

const BUYERS_OF: Record<RollupQuery["visitors"], { ofDay: string; ofPeriod: string }> = {
  all: { ofDay: "true", ofPeriod: "true" },
  new: { ofDay: `"firstDay" = day`, ofPeriod: `"firstDay" >= $2` },
  returning: { ofDay: `"firstDay" < day`, ofPeriod: `"firstDay" < $2` },
};

const OF_PERIOD = `"shopId" = $1 AND day >= $2 AND day <= $3 AND ($4::text IS NULL OR device = $4)`;

function listStagesSql({ visitors }: RollupQuery): string {
  const { ofDay, ofPeriod } = STAGES_OF[visitors];
  return `
    SELECT day, arm, stage, coalesce(sum(visitors) FILTER (WHERE ${ofDay}), 0)::int AS visitors,
      coalesce(sum(visitors) FILTER (WHERE ${ofPeriod}), 0)::int AS "firstOfPeriod"
    FROM "VisitorRollup" WHERE ${OF_PERIOD}
    GROUP BY day, arm, stage ORDER BY day, arm, stage`;
}

/**
 * Each buyer's days are added up before the powers are taken. Money is summed as double precision, exact up to 9 * 10^15: sums
 * of BIGINT are NUMERIC, which takes three times as long over as many groups as there are buyers.
 */
function sumRevenueSql({ visitors }: RollupQuery): string {
  return `
    SELECT arm, count(*)::int AS buyers, sum(orders)::int AS orders, sum(net) AS net, sum(direct) AS direct,
      sum(assisted) AS assisted, sum(touched) AS touched, sum(discounts) AS discounts, sum(refunded) AS refunded,
      sum(net * net) AS net2, sum(net * net * net) AS net3, sum(net * net * net * net) AS net4
    FROM (
      SELECT arm, sum(orders) AS orders, sum(net::float8) AS net, sum(direct::float8) AS direct,
        sum(assisted::float8) AS assisted, sum(touched::float8) AS touched, sum(discounts::float8) AS discounts,
        sum(refunded::float8) AS refunded
      FROM "BuyerRollup" WHERE ${OF_PERIOD} AND (${BUYERS_OF[visitors].ofPeriod})
      GROUP BY "visitorId", arm
    ) AS buyer
    GROUP BY arm ORDER BY arm`;
}

function listRevenueSql({ visitors }: RollupQuery): string {
  return `
    SELECT day, arm, sum(orders)::int AS orders, sum(net::float8) AS net
    FROM "BuyerRollup" WHERE ${OF_PERIOD} AND arm <> 'none' AND (${BUYERS_OF[visitors].ofDay})
    GROUP BY day, arm ORDER BY day, arm`;
}

const IS_DUE = `SELECT FROM "RollupDue" WHERE "shopId" = $1 AND parts && $2::text[] LIMIT 1`;

const LIST_DUE = `
  SELECT DISTINCT day, "placedAt" AT TIME ZONE 'UTC' AS "placedAt",
    (extract(epoch FROM now() - min("notedAt") OVER ()) * 1000)::float8 AS "ageMs"
  FROM "RollupDue" WHERE "shopId" = $1 AND parts && $2::text[]`;

const COUNT_VISITORS_OF = `
  SELECT coalesce(sum(visitors), 0)::float8 AS visitors FROM "VisitorRollup"
  WHERE "shopId" = $1 AND day = ANY ($2) AND stage = 'visit'`;

type RevenueRow = Omit<ArmRevenue, "netPowers"> & { net2: number; net3: number; net4: number };

export function createPostgresRollupStore({ pool, prisma }: Database, shopId: string): RollupStore {
  const parameters = ({ firstDay, lastDay, device }: RollupQuery) => [
    ...[shopId, firstDay, lastDay],
    device === "all" ? null : device,
  ];

  return {
    async rollUp(calendar, options) {
      if (!options.days) {
        const { rowCount } = await pool.query(IS_DUE, [shopId, options.parts ?? ROLLUP_PARTS]);
        if (rowCount === 0) return [];
      }
      return runSqlTransaction(pool, (client) => rollUpDays(client, shopId, calendar, options));
    },

    async findLag(calendar, parts) {
      type Row = { day: string | null; placedAt: Date | null; ageMs: number };
      const { rows: due } = await pool.query<Row>(LIST_DUE, [shopId, parts]);
      const [oldest] = due;
      if (oldest === undefined) return null;

      const days = new Set(due.map(({ day, placedAt }) => day ?? (placedAt && calendar.dayOf(placedAt))));
      const { rows } = await pool.query<{ visitors: number }>(COUNT_VISITORS_OF, [shopId, [...days]]);
      return { ageMs: oldest.ageMs, visitors: rows[0]?.visitors ?? 0 };
    },

    async listStages(query) {
      const { rows } = await pool.query<StageDay>(listStagesSql(query), parameters(query));
      return rows;
    },

    async sumRevenue(query) {
      const { rows } = await pool.query<RevenueRow>(sumRevenueSql(query), parameters(query));
      return rows.map(({ net2, net3, net4, ...sums }) => ({ ...sums, netPowers: [net2, net3, net4] }));
    },

    async listRevenue(query) {
      const { rows } = await pool.query<RevenueDay>(listRevenueSql(query), parameters(query));
      return rows;
    },

    async findExperimentStart() {
      const row = await prisma.holdoutExperiment.findFirst({ where: { shopId }, orderBy: { startedAt: "desc" } });
      return row?.startedAt ?? null;
    },
  };
}
