import type { Pool } from "pg";
import type { AnsweringDay } from "~/contracts/answering-view";
import type { OutcomeCounts, PathSums, SittingSums, TopicSums } from "~/contracts/sitting";
import { quantileOfCounts } from "~/lib/statistics/quantile-of-counts";
import type { SittingQuery, SittingStore } from "~/ports/sitting-store";
import { recountSittingRows } from "./recount-sitting-rows";
import { runSqlTransaction } from "./sql-transaction";

/** Of what the roll-ups are of, and of sittings themselves. $1 shop, $2 and $3 first and last day, $4 device or null. */
const VISITORS: Record<SittingQuery["visitors"], { rolledUp: string; single: string }> = {
  all: { rolledUp: `"firstDay" = ''`, single: "true" },
  new: { rolledUp: `"firstDay" >= $2`, single: `"firstDay" >= $2` },
  returning: { rolledUp: `"firstDay" > '' AND "firstDay" < $2`, single: `"firstDay" < $2` },
};

type Which = Pick<SittingQuery, "visitors">;

function rolledUp({ visitors }: Which): string {
  return `"shopId" = $1 AND device = coalesce($4::text, '') AND day >= $2 AND day <= $3 AND ${VISITORS[visitors].rolledUp}`;
}

function single({ visitors }: Which): string {
  return `"shopId" = $1 AND day >= $2 AND day <= $3 AND ($4::text IS NULL OR device = $4) AND ${VISITORS[visitors].single}`;
}

const OUTCOMES = `coalesce(sum(ordered), 0)::int AS ordered, coalesce(sum("handedOver"), 0)::int AS "handedOver",
  coalesce(sum("inCart"), 0)::int AS "inCart", coalesce(sum(answered), 0)::int AS answered`;

/**
 * $5: who came back since is known of what ended before. Of the days on which something ended later the sittings are looked at
 * one by one: a week of them.
 */
function summarizeSql(which: Which): string {
  return `
    WITH counted AS MATERIALIZED (
      SELECT * FROM "SittingRollup" WHERE ${rolledUp(which)}
    ), open AS MATERIALIZED (
      SELECT day FROM counted GROUP BY day HAVING max("lastEndedAt") >= $5::timestamptz AT TIME ZONE 'UTC'
    ), late AS (
      SELECT count(*) AS recognised, count(*) FILTER (WHERE "isResolved" AND NOT "cameBack") AS "resolvedForGood"
      FROM "Sitting" WHERE ${single(which)} AND day >= (SELECT min(day) FROM open) AND day IN (SELECT day FROM open)
        AND arm IS NOT NULL AND topics <> '{}' AND "endedAt" < $5::timestamptz AT TIME ZONE 'UTC'
    ), settled AS (
      SELECT sum(recognised) AS recognised, sum("resolvedForGood") AS "resolvedForGood" FROM (
        SELECT * FROM late
        UNION ALL SELECT recognised, "resolvedForGood" FROM counted WHERE day NOT IN (SELECT day FROM open)
      ) AS known
    )
    SELECT coalesce(sum(conversations), 0)::int AS conversations, ${OUTCOMES},
      coalesce(sum("withTopic"), 0)::int AS "withTopic", coalesce(sum(resolved), 0)::int AS resolved,
      (SELECT recognised FROM settled)::int AS settled, (SELECT "resolvedForGood" FROM settled)::int AS "settledForGood",
      coalesce(sum("withoutPerson"), 0)::int AS "withoutPerson",
      coalesce(sum("ratedUp"), 0)::int AS "ratedUp", coalesce(sum("ratedDown"), 0)::int AS "ratedDown",
      coalesce(sum(sentiments), 0)::int AS sentiments,
      sum("sentimentSum") / nullif(sum(sentiments), 0) AS "sentimentMean",
      ${variance(`sum(sentiments)`, `sum("sentimentSum")`, `sum("sentimentSquares")`)} AS "sentimentVariance",
      coalesce(sum("costMicros"), 0)::float8 AS "costMicros",
      ${variance("sum(conversations)", `sum("costMicros")::float8`, `sum("costSquares")`)} AS "costVariance",
      coalesce(sum(orders), 0)::int AS orders, coalesce(sum(net), 0)::float8 AS net
    FROM counted`;
}

/** Of a sample; null for fewer than two. */
function variance(count: string, sum: string, squares: string): string {
  return `greatest(${squares} - ${sum} ^ 2 / nullif(${count}, 0), 0) / nullif(${count} - 1, 0)`;
}

/** How often each time came, from the index alone: far fewer to sort. */
function listFirstRepliesSql(which: Which): string {
  return `
    SELECT "firstReplyMs" AS value, count(*)::int AS times FROM "Sitting"
    WHERE ${single(which)} AND "firstReplyMs" IS NOT NULL GROUP BY 1 ORDER BY 1`;
}

function listDaysSql(which: Which): string {
  return `
    SELECT day, sum(conversations)::int AS conversations, sum("sentimentSum") / nullif(sum(sentiments), 0) AS sentiment,
      sum(resolved)::float8 / nullif(sum("withTopic"), 0) AS resolution,
      sum("withoutPerson")::float8 / sum(conversations) AS automation
    FROM "SittingRollup" WHERE ${rolledUp(which)} GROUP BY day ORDER BY day`;
}

function listTopicsSql(which: Which): string {
  return `
    SELECT kind, name, sum(conversations)::int AS conversations, ${OUTCOMES}, sum(net)::float8 AS net, sum(unmet)::int AS unmet,
      sum(sentiments)::int AS sentiments, sum("sentimentSum") / nullif(sum(sentiments), 0) AS "sentimentMean"
    FROM "SittingTopicRollup" WHERE kind IN ('topic', 'product-type') AND ${rolledUp(which)}
    GROUP BY kind, name ORDER BY 3 DESC, name`;
}

/** With the number of all sittings. */
function listPathsSql(which: Which): string {
  return `
    SELECT name AS path, sum(conversations)::int AS conversations, sum(net)::float8 AS net,
      sum(sum(conversations)) OVER ()::int AS total
    FROM "SittingTopicRollup" WHERE kind = 'path' AND ${rolledUp(which)} GROUP BY name ORDER BY 2 DESC, name LIMIT $5`;
}

type OutcomeColumns = { conversations: number; ordered: number; handedOver: number; inCart: number; answered: number };
type SumsRow = Omit<SittingSums, "outcomes" | "firstReplies" | "firstReplyMedian" | "firstReplyHigh"> & OutcomeColumns;
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
      const [{ rows }, firstReplies] = await Promise.all([
        pool.query<SumsRow>(summarizeSql(query), [...parameters(query), query.settledBefore]),
        pool.query<{ value: number; times: number }>(listFirstRepliesSql(query), parameters(query)),
      ]);
      const [sums] = rows;
      if (!sums) throw new Error("Sums come as one row, whatever they are of.");
      return {
        ...withOutcomes(sums),
        firstReplies: firstReplies.rows.reduce((count, { times }) => count + times, 0),
        firstReplyMedian: quantileOfCounts(firstReplies.rows, 0.5),
        firstReplyHigh: quantileOfCounts(firstReplies.rows, 0.95),
      };
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
