import type { Pool } from "pg";
import type { OutcomeCounts, PathSums, SittingSums, TopicSums } from "~/contracts/sitting";
import type { SittingQuery, SittingStore } from "~/ports/sitting-store";
import { recountSittingRows } from "./recount-sitting-rows";
import { runSqlTransaction } from "./sql-transaction";

/** Parameters: shop, first and last day, device or null. */
const VISITORS: Record<SittingQuery["visitors"], string> = {
  all: "true",
  new: `"firstDay" >= $2`,
  returning: `"firstDay" < $2`,
};

function ofPeriod({ visitors }: Pick<SittingQuery, "visitors">): string {
  return `"shopId" = $1 AND day >= $2 AND day <= $3 AND ($4::text IS NULL OR device = $4) AND ${VISITORS[visitors]}`;
}

const OUTCOMES = `
  count(*) FILTER (WHERE outcome = 'ordered')::int AS ordered,
  count(*) FILTER (WHERE outcome = 'handed-over')::int AS "handedOver",
  count(*) FILTER (WHERE outcome = 'in-cart')::int AS "inCart",
  count(*) FILTER (WHERE outcome = 'answered')::int AS answered`;

const HAS_TOPIC = `topics <> '{}'`;
/** $5: who came back since is known. */
const SETTLED = `arm IS NOT NULL AND ${HAS_TOPIC} AND "endedAt" < $5::timestamptz AT TIME ZONE 'UTC'`;

function summarizeSql(query: SittingQuery): string {
  return `
    SELECT day, count(*)::int AS conversations, ${OUTCOMES},
      count(*) FILTER (WHERE ${HAS_TOPIC})::int AS "withTopic", count(*) FILTER (WHERE "isResolved")::int AS resolved,
      count(*) FILTER (WHERE ${SETTLED})::int AS settled,
      count(*) FILTER (WHERE ${SETTLED} AND "isResolved" AND NOT "cameBack")::int AS "settledForGood",
      count(*) FILTER (WHERE NOT "withPerson")::int AS "withoutPerson",
      coalesce(sum("ratedUp"), 0)::int AS "ratedUp", coalesce(sum("ratedDown"), 0)::int AS "ratedDown",
      count("firstReplyMs")::int AS "firstReplies",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY "firstReplyMs") AS "firstReplyMedian",
      percentile_cont(0.95) WITHIN GROUP (ORDER BY "firstReplyMs") AS "firstReplyHigh",
      count(sentiment)::int AS sentiments, avg(sentiment) AS "sentimentMean", var_samp(sentiment) AS "sentimentVariance",
      coalesce(sum("costMicros"), 0)::float8 AS "costMicros", var_samp("costMicros"::float8) AS "costVariance",
      coalesce(sum(orders), 0)::int AS orders, coalesce(sum(net), 0)::float8 AS net
    FROM "Sitting" WHERE ${ofPeriod(query)}
    GROUP BY GROUPING SETS ((), (day)) ORDER BY day`;
}

function listTopicsSql(query: SittingQuery): string {
  const sums = `count(*)::int AS conversations, ${OUTCOMES}, sum(net)::float8 AS net,
      count(*) FILTER (WHERE unmet > 0)::int AS unmet, count(sentiment)::int AS sentiments, avg(sentiment) AS "sentimentMean"`;
  return `
    SELECT 'topic' AS kind, topic AS name, ${sums}
    FROM "Sitting", unnest(topics) AS topic WHERE ${ofPeriod(query)} GROUP BY topic
    UNION ALL
    SELECT 'product-type', type, ${sums}
    FROM "Sitting", unnest("productTypes") AS type WHERE ${ofPeriod(query)} GROUP BY type
    ORDER BY conversations DESC, name`;
}

function listPathsSql(query: SittingQuery): string {
  return `
    SELECT path, count(*)::int AS conversations, sum(net)::float8 AS net
    FROM "Sitting" WHERE ${ofPeriod(query)} GROUP BY path ORDER BY conversations DESC, path LIMIT $5`;
}

type OutcomeColumns = { conversations: number; ordered: number; handedOver: number; inCart: number; answered: number };
type SumsRow = Omit<SittingSums, "outcomes"> & OutcomeColumns & { day: string | null };
type TopicRow = Omit<TopicSums, "outcomes"> & OutcomeColumns;

export function createPostgresSittingStore(pool: Pool, shopId: string): SittingStore {
  const parameters = ({ firstDay, lastDay, device }: SittingQuery) => [
    ...[shopId, firstDay, lastDay],
    device === "all" ? null : device,
  ];

  return {
    async recount(options, count) {
      const { rowCount } = await pool.query('SELECT 1 FROM "SittingDue" WHERE "shopId" = $1 LIMIT 1', [shopId]);
      if (rowCount === 0) return 0;
      return runSqlTransaction(pool, (client) => recountSittingRows(client, shopId, options, count));
    },

    async summarize(query) {
      const { rows } = await pool.query<SumsRow>(summarizeSql(query), [...parameters(query), query.settledBefore]);
      const all = rows.find(({ day }) => day === null);
      if (!all) throw new Error("The sum of all sittings is missing.");
      const days = rows.flatMap(({ day, ...row }) => (day === null ? [] : [{ day, ...withOutcomes(row) }]));
      return { all: withOutcomes(all), days };
    },

    async listTopics(query) {
      const { rows } = await pool.query<TopicRow>(listTopicsSql(query), parameters(query));
      return rows.map(withOutcomes);
    },

    async listPaths(query, limit) {
      const { rows } = await pool.query<PathSums>(listPathsSql(query), [...parameters(query), limit]);
      return rows;
    },
  };
}

function withOutcomes<Row extends OutcomeColumns>(
  row: Row,
): Omit<Row, "ordered" | "handedOver" | "inCart" | "answered"> & { outcomes: OutcomeCounts } {
  const { ordered, handedOver, inCart, answered, ...sums } = row;
  const left = row.conversations - ordered - handedOver - inCart - answered;
  return { ...sums, outcomes: { ordered, "handed-over": handedOver, "in-cart": inCart, answered, left } };
}
