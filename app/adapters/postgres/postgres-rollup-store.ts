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

const OF_PERIOD = `"shopId" = $1 AND day >= $2 AND day <= $3 AND ($4::text IS NULL OR device = $4)`;

/**
 * Parameters here and below: shop, first and last day, device or null. The lists of a row (VisitorRollup) are read at as many
 * days as its own is after the first of the period, at the last place where they are shorter.
 */
const SINCE_FIRST_DAY = `least(day::date - ($2::text)::date + 1, cardinality(firsts))`;
const REPEATS_IN_PERIOD = `repeats[${SINCE_FIRST_DAY}]`;
const FIRSTS_IN_PERIOD = `firsts[${SINCE_FIRST_DAY}]`;

const STAGES_OF: Record<RollupQuery["visitors"], { ofDay: string; ofPeriod: string }> = {
  all: { ofDay: "visitors", ofPeriod: `visitors - ${REPEATS_IN_PERIOD}` },
  new: { ofDay: "firsts[1]", ofPeriod: FIRSTS_IN_PERIOD },
  returning: { ofDay: "visitors - firsts[1]", ofPeriod: `visitors - ${REPEATS_IN_PERIOD} - ${FIRSTS_IN_PERIOD}` },
};

const BUYERS_OF: Record<RollupQuery["visitors"], { ofDay: string; ofPeriod: string }> = {
  all: { ofDay: "true", ofPeriod: "true" },
  new: { ofDay: `"firstDay" = day`, ofPeriod: `"firstDay" >= $2` },
  returning: { ofDay: `"firstDay" < day`, ofPeriod: `"firstDay" < $2` },
};

function listStagesSql({ visitors }: RollupQuery): string {
  const { ofDay, ofPeriod } = STAGES_OF[visitors];
  return `
    SELECT day, arm, stage, sum(${ofDay})::int AS visitors, sum(${ofPeriod})::int AS "firstOfPeriod"
    FROM "VisitorRollup" WHERE ${OF_PERIOD}
    GROUP BY day, arm, stage ORDER BY day, arm, stage`;
}

/**
 * The powers of what each buyer spent in the period are those of the days, put right for the few who bought on several of them.
 * Money is summed as double precision, exact up to 9 * 10^15: sums of BIGINT are NUMERIC, which takes three times as long.
 */
function sumRevenueSql({ visitors }: RollupQuery): string {
  const { ofPeriod } = BUYERS_OF[visitors];
  return `
    WITH again AS MATERIALIZED (
      SELECT DISTINCT "visitorId", arm FROM "BuyerRollup" WHERE "shopId" = $1 AND "previousDay" >= $2 AND day <= $3
    ),
    spent AS (
      SELECT arm, sum(net::float8) AS net, sum(net::float8 ^ 2) AS net2, sum(net::float8 ^ 3) AS net3,
        sum(net::float8 ^ 4) AS net4
      FROM "BuyerRollup" JOIN again USING ("visitorId", arm)
      WHERE ${OF_PERIOD} AND (${ofPeriod})
      GROUP BY "visitorId", arm
    )
    SELECT arm, sum(orders)::int AS orders, sum(net::float8) AS net, sum(direct::float8) AS direct,
      sum(assisted::float8) AS assisted, sum(touched::float8) AS touched, sum(discounts::float8) AS discounts,
      sum(refunded::float8) AS refunded, sum(net2) AS net2, sum(net3) AS net3, sum(net4) AS net4
    FROM (
      SELECT arm, orders, net, direct, assisted, touched, discounts, refunded, net2, net3, net4
      FROM "RevenueRollup" WHERE ${OF_PERIOD} AND (${ofPeriod})
      UNION ALL
      SELECT arm, 0, 0, 0, 0, 0, 0, 0, net ^ 2 - net2, net ^ 3 - net3, net ^ 4 - net4 FROM spent
    ) AS told
    GROUP BY arm ORDER BY arm`;
}

function listRevenueSql({ visitors }: RollupQuery): string {
  return `
    SELECT day, arm, sum(orders)::int AS orders, sum(net::float8) AS net
    FROM "RevenueRollup" WHERE ${OF_PERIOD} AND arm <> 'none' AND (${BUYERS_OF[visitors].ofDay})
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
