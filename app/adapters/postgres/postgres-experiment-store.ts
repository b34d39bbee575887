import { Prisma, type Experiment as Row } from "@prisma/client";
import { z } from "zod";
import {
  type Experiment,
  type ExperimentDraft,
  experimentPlanSchema,
  experimentSubjectSchema,
  type ExperimentStatus,
} from "~/contracts/experiment";
import { experimentResultsSchema } from "~/contracts/experiment-results";
import type { ExperimentStore, OutcomeGroup, SpeedGroup } from "~/ports/experiment-store";
import type { Database } from "./open-database";

const ORDER: ExperimentStatus[] = ["running", "draft", "stopped"];
const UNIQUE_VIOLATION = "P2002";
const RELEASED = { runningSubject: null, keptArm: null };

type RunningRow = Pick<Row, "id" | "subject" | "salt" | "language" | "keptArm"> & { plan: unknown; known: unknown };

/** Of the results of an experiment: all that deals visitors by them asks for. */
const knownChancesSchema = z.array(z.object({ key: z.string(), chance: z.number().nullable().default(null) }));

const LIST_RUNNING = `
  SELECT id, subject, salt, language, plan, "keptArm", results->'arms' AS known
  FROM "Experiment" AS running LEFT JOIN "ExperimentSnapshot" AS snapshot
    ON snapshot."shopId" = $1 AND "experimentId" = id AND (plan->>'adaptiveShare')::int > 0
  WHERE running."shopId" = $1 AND "runningSubject" IS NOT NULL`;

const NOTE_EXPOSURES = `
  INSERT INTO "ExperimentExposure" ("shopId", "experimentId", "visitorId", arm, "exposedAt")
  SELECT $1, exposure.experiment, exposure.visitor, exposure.arm, exposure.at::timestamptz AT TIME ZONE 'UTC'
  FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS exposure (experiment, visitor, arm, at)
  JOIN "Experiment" AS running ON running."shopId" = $1 AND running.id = exposure.experiment AND running.status = 'running'
  ON CONFLICT DO NOTHING`;

/**
 * Facts of exposed visitors one below the other, added up by visitor: no join between them that could be planned as a loop in
 * a loop. Many visitors are alike, so they are counted in groups instead of being listed.
 */
const READ_OUTCOMES = `
  WITH exposed AS (
    SELECT arm, "visitorId" AS visitor, "exposedAt" AS at,
      to_char("exposedAt" AT TIME ZONE 'UTC' AT TIME ZONE $4, 'YYYY-MM-DD') AS day,
      to_char(("exposedAt" - INTERVAL '90 days') AT TIME ZONE 'UTC' AT TIME ZONE $4, 'YYYY-MM-DD') AS first_day
    FROM "ExperimentExposure" WHERE "shopId" = $1 AND "experimentId" = $2 AND "exposedAt" < $3
  ), fact AS (
    SELECT arm, visitor, 0 AS orders, 0::numeric AS net, 0::numeric AS given_back, 0::numeric AS ordered,
      0::numeric AS earlier_net, 0 AS days, 0 AS dismissals, 0 AS complaints, 0 AS carts, 0 AS links
    FROM exposed
    UNION ALL
    SELECT exposed.arm, visitor, CASE WHEN is_later AND NOT is_cancelled THEN 1 ELSE 0 END,
      CASE WHEN is_later AND NOT is_cancelled THEN net ELSE 0 END,
      CASE WHEN NOT is_later THEN 0 WHEN is_cancelled THEN subtotal ELSE refunded END,
      CASE WHEN NOT is_later THEN 0 WHEN is_cancelled THEN subtotal ELSE net + refunded END,
      CASE WHEN NOT is_later AND NOT is_cancelled THEN net ELSE 0 END, 0, 0, 0, 0, 0
    FROM exposed JOIN "Order" AS sale ON sale."shopId" = $1 AND sale."visitorId" = visitor,
      LATERAL (SELECT "placedAt" >= at AS is_later, "cancelledAt" IS NOT NULL AS is_cancelled) AS known
    WHERE "placedAt" < $3 AND "placedAt" >= $6::timestamp - INTERVAL '90 days' AND "placedAt" >= at - INTERVAL '90 days'
      AND (NOT "isTest" OR $5)
    UNION ALL
    SELECT exposed.arm, visitor, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0
    FROM exposed JOIN "VisitorDay" AS visit ON visit."shopId" = $1 AND visit."visitorId" = visitor
    WHERE visit.day < exposed.day AND visit.day >= first_day
    UNION ALL
    SELECT arm, visitor, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0
    FROM exposed JOIN events.event AS event ON event.shop_id = $1 AND event.visitor_id = visitor
    WHERE event.type = 'opening-dismissed' AND event.at >= $6::timestamp AT TIME ZONE 'UTC' AND event.at >= exposed.at AT TIME ZONE 'UTC'
      AND event.at < $3::timestamp AT TIME ZONE 'UTC'
    UNION ALL
    SELECT arm, visitor, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0
    FROM exposed JOIN "Conversation" AS talk ON talk."shopId" = $1 AND talk."visitorId" = visitor
      JOIN "Message" AS reply ON reply."shopId" = $1 AND reply."conversationId" = talk.id
    WHERE reply.feedback = 'down' AND reply."createdAt" >= exposed.at AND reply."createdAt" < $3
    UNION ALL
    SELECT arm, visitor, 0, 0, 0, 0, 0, 0, 0, 0, 1, CASE WHEN source = 'beacon' THEN 1 ELSE 0 END
    FROM exposed JOIN "CartLink" AS link ON link."shopId" = $1 AND link."visitorId" = visitor
  ), visitor AS (
    SELECT arm, visitor, sum(orders)::int AS orders, sum(net)::float8 AS net, sum(given_back)::float8 AS "givenBack",
      sum(ordered)::float8 AS ordered, sum(earlier_net)::float8 AS "earlierNet", sum(days)::int AS "earlierDays",
      sum(dismissals)::int AS dismissals, sum(complaints)::int AS complaints, sum(carts) > 0 AS "hasCart",
      sum(links) > 0 AS "isLinked"
    FROM fact GROUP BY 1, 2
  )
  SELECT arm, orders, net, "givenBack", ordered, "earlierNet", "earlierDays", dismissals, complaints, "hasCart", "isLinked",
    count(*)::int AS visitors
  FROM visitor GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 ORDER BY 1, 2, 3`;

/** A browser that does not tell of paints says 0, which no page can be; nothing waited is an answer. */
const READ_SPEEDS = `
  WITH page AS (
    SELECT arm, "visitorId" AS visitor, (data->>'paint')::float8 AS paint, (data->>'wait')::float8 AS wait
    FROM "ExperimentExposure" AS exposed JOIN events.event ON shop_id = $1 AND visitor_id = "visitorId"
    WHERE "shopId" = $1 AND "experimentId" = $2 AND type = 'page-speed' AND at >= "exposedAt" AT TIME ZONE 'UTC'
      AND at >= $3::timestamptz AND at < $4::timestamptz
  ), visitor AS (
    SELECT arm, visitor, measure, count(*)::int AS pages, round(sum(least(value, 10000)) / 10) * 10 AS ms
    FROM page, LATERAL (VALUES ('paint', nullif(paint, 0)), ('wait', wait)) AS measured (measure, value)
    WHERE value IS NOT NULL GROUP BY 1, 2, 3
  )
  SELECT arm, measure, pages, ms, count(*)::int AS visitors FROM visitor GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;

/** Two may be worked out at once: the later one stays. */
const SAVE_SNAPSHOT = `
  INSERT INTO "ExperimentSnapshot" AS known ("shopId", "experimentId", "takenAt", "tookMs", results)
  SELECT $1, $2, $3::timestamptz AT TIME ZONE 'UTC', $4, $5::jsonb
  FROM "Experiment" WHERE "shopId" = $1 AND id = $2
  ON CONFLICT ("shopId", "experimentId") DO UPDATE
  SET "takenAt" = excluded."takenAt", "tookMs" = excluded."tookMs", results = excluded.results
  WHERE known."takenAt" < excluded."takenAt"`;

export function createPostgresExperimentStore(
  { pool, prisma, transaction }: Database,
  shopId: string,
): ExperimentStore {
  const byId = (id: string) => ({ shopId_id: { shopId, id } });

  return {
    async list() {
      const rows = await prisma.experiment.findMany({ where: { shopId }, orderBy: { createdAt: "desc" } });
      const experiments = rows.map(toExperiment);
      return ORDER.flatMap((status) => experiments.filter((experiment) => experiment.status === status));
    },

    async find(id) {
      const row = await prisma.experiment.findUnique({ where: byId(id) });
      return row && toExperiment(row);
    },

    create: ({ id, salt, ...draft }, most, createdAt) =>
      transaction(async (tx) => {
        // Two who create at once wait for each other, so that neither goes over the limit.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`experiments:${shopId}`}, 0))`;
        if ((await tx.experiment.count({ where: { shopId } })) >= most) return false;
        await tx.experiment.create({ data: { ...toColumns(draft), shopId, id, salt, status: "draft", createdAt } });
        return true;
      }),

    async change(id, revision, draft) {
      const { count } = await prisma.experiment.updateMany({
        where: { shopId, id, revision, status: "draft" },
        data: { ...toColumns(draft), revision: { increment: 1 } },
      });
      return count === 1;
    },

    async remove(id) {
      const { count } = await prisma.experiment.deleteMany({ where: { shopId, id, status: "draft" } });
      return count === 1;
    },

    async start(id, revision, startedBy, startedAt) {
      const draft = await prisma.experiment.findFirst({ where: { shopId, id, revision, status: "draft" } });
      if (!draft) return "not-a-draft";
      try {
        return await transaction(async (tx) => {
          await tx.experiment.updateMany({
            where: { shopId, runningSubject: draft.subject, status: "stopped" },
            data: RELEASED,
          });
          const { count } = await tx.experiment.updateMany({
            where: { shopId, id, revision, status: "draft" },
            data: { status: "running", runningSubject: draft.subject, startedAt, startedBy },
          });
          return count === 1 ? "started" : "not-a-draft";
        });
      } catch (error) {
        const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === UNIQUE_VIOLATION;
        if (isTaken) return "subject-taken";
        throw error;
      }
    },

    async stop(id, { reason, keptArm, actor, at }) {
      const { count } = await prisma.experiment.updateMany({
        where: { shopId, id, status: "running" },
        data: {
          ...{ status: "stopped", stopReason: reason, stoppedBy: actor, stoppedAt: at },
          ...(keptArm === null ? RELEASED : { keptArm }),
        },
      });
      return count === 1;
    },

    async release(id) {
      const { count } = await prisma.experiment.updateMany({
        where: { shopId, id, status: "stopped", keptArm: { not: null } },
        data: RELEASED,
      });
      return count === 1;
    },

    async listRunning() {
      const { rows } = await pool.query<RunningRow>(LIST_RUNNING, [shopId]);
      return rows.map(({ plan, subject, known, ...row }) => {
        const { arms, adaptiveShare } = experimentPlanSchema.parse(plan);
        const chances = knownChancesSchema.safeParse(known).data ?? [];
        return {
          ...row,
          ...{ subject: experimentSubjectSchema.parse(subject), arms, adaptiveShare },
          chances: Object.fromEntries(chances.flatMap(({ key, chance }) => (chance === null ? [] : [[key, chance]]))),
        };
      });
    },

    async noteExposures(exposures) {
      if (exposures.length === 0) return;
      await pool.query(NOTE_EXPOSURES, [
        shopId,
        exposures.map(({ experimentId }) => experimentId),
        exposures.map(({ visitorId }) => visitorId),
        exposures.map(({ arm }) => arm),
        exposures.map(({ at }) => at.toISOString()),
      ]);
    },

    async readOutcomes(id, { from, until, timezone, countTests }) {
      // Columns are timestamps of UTC without saying so.
      const [first, last] = [from, until].map((time) => time.toISOString().slice(0, -1));
      const values = [shopId, id, last, timezone, countTests, first];
      const { rows } = await pool.query<OutcomeGroup>(READ_OUTCOMES, values);
      return rows;
    },

    async readSpeeds(id, { from, until }) {
      const { rows } = await pool.query<SpeedGroup>(READ_SPEEDS, [shopId, id, from.toISOString(), until.toISOString()]);
      return rows;
    },

    async saveSnapshot(id, { results, takenAt, tookMs }) {
      const stored = JSON.stringify({ schemaVersion: 1, ...results });
      await pool.query(SAVE_SNAPSHOT, [shopId, id, takenAt.toISOString(), Math.round(tookMs), stored]);
    },

    async readSnapshots(ids) {
      const rows = await prisma.experimentSnapshot.findMany({ where: { shopId, experimentId: { in: ids } } });
      return new Map(
        rows.flatMap(({ experimentId, takenAt, tookMs, results: stored }) => {
          const { data: results } = experimentResultsSchema.safeParse(stored);
          return results === undefined ? [] : [[experimentId, { takenAt, tookMs, results }]];
        }),
      );
    },
  };
}

function toColumns({ name, subject, language, arms, guardrails, adaptiveShare }: ExperimentDraft) {
  return { name, subject, language, plan: { schemaVersion: 1, arms, guardrails, adaptiveShare } };
}

function toExperiment({ subject, status, plan, ...row }: Row): Experiment {
  const planned = experimentPlanSchema.omit({ schemaVersion: true }).parse(plan);
  const { id, name, language, salt, createdAt, startedAt, stoppedAt, stopReason, keptArm, revision } = row;
  return {
    ...{ id, name, language, salt, createdAt, startedAt, stoppedAt, stopReason, keptArm, revision, ...planned },
    subject: experimentSubjectSchema.parse(subject),
    status: ORDER.find((known) => known === status) ?? "stopped",
  };
}
