import type { Pool } from "pg";
import type { AnsweringDay } from "~/contracts/answering-view";
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

/** Both quantiles at once: one sort of all times. */
function summarizeSql(query: SittingQuery): string {
  return `
    SELECT count(*)::int AS conversations, ${OUTCOMES},
      count(*) FILTER (WHERE ${HAS_TOPIC})::int AS "withTopic", count(*) FILTER (WHERE "isResolved")::int AS resolved,
      count(*) FILTER (WHERE ${SETTLED})::int AS settled,
      count(*) FILTER (WHERE ${SETTLED} AND "isResolved" AND NOT "cameBack")::int AS "settledForGood",
      count(*) FILTER (WHERE NOT "withPerson")::int AS "withoutPerson",
      coalesce(sum("ratedUp"), 0)::int AS "ratedUp", coalesce(sum("ratedDown"), 0)::int AS "ratedDown",
      count("firstReplyMs")::int AS "firstReplies",
      percentile_cont(ARRAY[0.5, 0.95]) WITHIN GROUP (ORDER BY "firstReplyMs") AS "firstReply",
      count(sentiment)::int AS sentiments, avg(sentiment) AS "sentimentMean", var_samp(sentiment) AS "sentimentVariance",
      coalesce(sum("costMicros"), 0)::float8 AS "costMicros", var_samp("costMicros"::float8) AS "costVariance",
      coalesce(sum(orders), 0)::int AS orders, coalesce(sum(net), 0)::float8 AS net
    FROM "Sitting" WHERE ${ofPeriod(query)}`;
}

function listDaysSql(query: SittingQuery): string {
  return `
    SELECT day, count(*)::int AS conversations, avg(sentiment) AS sentiment,
      count(*) FILTER (WHERE "isResolved")::float8 / nullif(count(*) FILTER (WHERE ${HAS_TOPIC}), 0) AS resolution,
      count(*) FILTER (WHERE NOT "withPerson")::float8 / count(*) AS automation
    FROM "Sitting" WHERE ${ofPeriod(query)} GROUP BY day ORDER BY day`;
}

/** Sittings about the same are added up before their topics are told apart: there are far fewer kinds of them. */
function listTopicsSql(query: SittingQuery): string {
  return `
    WITH alike AS MATERIALIZED (
      SELECT topics, "productTypes", count(*) AS conversations, ${OUTCOMES}, sum(net) AS net,
        count(*) FILTER (WHERE unmet > 0) AS unmet, count(sentiment) AS sentiments, sum(sentiment) AS moods
      FROM "Sitting" WHERE ${ofPeriod(query)} GROUP BY topics, "productTypes"
    )
    SELECT kind, name, sum(conversations)::int AS conversations, sum(ordered)::int AS ordered,
      sum("handedOver")::int AS "handedOver", sum("inCart")::int AS "inCart", sum(answered)::int AS answered,
      sum(net)::float8 AS net, sum(unmet)::int AS unmet, sum(sentiments)::int AS sentiments,
      sum(moods) / nullif(sum(sentiments), 0) AS "sentimentMean"
    FROM (
      SELECT 'topic' AS kind, unnest(topics) AS name, * FROM alike
      UNION ALL
      SELECT 'product-type', unnest("productTypes"), * FROM alike
    ) AS told
    GROUP BY kind, name ORDER BY 3 DESC, name`;
}

/** With the number of all sittings. */
function listPathsSql(query: SittingQuery): string {
  return `
    SELECT path, count(*)::int AS conversations, sum(net)::float8 AS net, sum(count(*)) OVER ()::int AS total
    FROM "Sitting" WHERE ${ofPeriod(query)} GROUP BY path ORDER BY 2 DESC, path LIMIT $5`;
}

type OutcomeColumns = { conversations: number; ordered: number; handedOver: number; inCart: number; answered: number };
type SumsRow = Omit<SittingSums, "outcomes" | "firstReplyMedian" | "firstReplyHigh"> &
  OutcomeColumns & { firstReply: [number, number] | null };
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
      const [row] = rows;
      if (!row) throw new Error("Sums come as one row, whatever they are of.");
      const { firstReply, ...sums } = row;
      const [firstReplyMedian, firstReplyHigh] = firstReply ?? [null, null];
      return { ...withOutcomes(sums), firstReplyMedian, firstReplyHigh };
    },

    async listDays(query) {
      const { rows } = await pool.query<AnsweringDay>(listDaysSql(query), parameters(query));
      return rows;
    },

    async listTopics(query) {
      const { rows } = await pool.query<TopicRow>(listTopicsSql(query), parameters(query));
      return rows.map(withOutcomes);
    },

    async listPaths(query, limit) {
      const { rows } = await pool.query<PathSums & { total: number }>(listPathsSql(query), [
        ...parameters(query),
        limit,
      ]);
      return {
        total: rows[0]?.total ?? 0,
        paths: rows.map(({ path, conversations, net }) => ({ path, conversations, net })),
      };
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
