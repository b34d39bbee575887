import { Prisma, type Experiment as Row } from "@prisma/client";
import {
  type Experiment,
  type ExperimentDraft,
  experimentPlanSchema,
  experimentSubjectSchema,
  type ExperimentStatus,
} from "~/contracts/experiment";
import type { ExperimentStore, OutcomeGroup } from "~/ports/experiment-store";
import type { Database } from "./open-database";

const ORDER: ExperimentStatus[] = ["running", "draft", "stopped"];
const UNIQUE_VIOLATION = "P2002";

const NOTE_EXPOSURES = `
  INSERT INTO "ExperimentExposure" ("shopId", "experimentId", "visitorId", arm, "exposedAt")
  SELECT $1, exposure.experiment, exposure.visitor, exposure.arm, exposure.at::timestamptz AT TIME ZONE 'UTC'
  FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS exposure (experiment, visitor, arm, at)
  JOIN "Experiment" AS running ON running."shopId" = $1 AND running.id = exposure.experiment AND running.status = 'running'
  ON CONFLICT DO NOTHING`;

/** Many visitors are alike, so they are counted in groups instead of being listed. */
const READ_OUTCOMES = `
  WITH exposed AS (
    SELECT arm, "visitorId" AS visitor, "exposedAt" AS at,
      to_char("exposedAt" AT TIME ZONE 'UTC' AT TIME ZONE $4, 'YYYY-MM-DD') AS day,
      to_char(("exposedAt" - INTERVAL '90 days') AT TIME ZONE 'UTC' AT TIME ZONE $4, 'YYYY-MM-DD') AS first_day
    FROM "ExperimentExposure" WHERE "shopId" = $1 AND "experimentId" = $2 AND "exposedAt" < $3
  ), sold AS (
    SELECT visitor, count(*) FILTER (WHERE is_later AND NOT is_cancelled) AS orders,
      sum(net) FILTER (WHERE is_later AND NOT is_cancelled) AS net,
      sum(CASE WHEN is_cancelled THEN subtotal ELSE refunded END) FILTER (WHERE is_later) AS given_back,
      sum(CASE WHEN is_cancelled THEN subtotal ELSE net + refunded END) FILTER (WHERE is_later) AS ordered,
      sum(net) FILTER (WHERE NOT is_later AND NOT is_cancelled) AS earlier_net
    FROM (
      SELECT visitor, net, refunded, subtotal, "placedAt" >= at AS is_later, "cancelledAt" IS NOT NULL AS is_cancelled
      FROM exposed JOIN "Order" AS sale ON sale."shopId" = $1 AND sale."visitorId" = visitor
      WHERE "placedAt" < $3 AND "placedAt" >= at - INTERVAL '90 days' AND (NOT "isTest" OR $5)
    ) AS sale GROUP BY visitor
  ), came AS (
    SELECT visitor, count(*) AS days FROM exposed
    JOIN "VisitorDay" AS visit ON visit."shopId" = $1 AND visit."visitorId" = visitor
    WHERE visit.day < exposed.day AND visit.day >= first_day GROUP BY visitor
  ), filled AS (
    SELECT visitor, bool_or(source = 'beacon') AS is_linked FROM exposed
    JOIN "CartLink" AS link ON link."shopId" = $1 AND link."visitorId" = visitor GROUP BY visitor
  ), dismissed AS (
    SELECT visitor, count(*) AS openings FROM exposed
    JOIN events.event AS event ON event.shop_id = $1 AND event.visitor_id = visitor AND event.at >= exposed.at AT TIME ZONE 'UTC'
    WHERE event.type = 'opening-dismissed' AND event.at < $3::timestamp AT TIME ZONE 'UTC' GROUP BY visitor
  ), complained AS (
    SELECT visitor, count(*) AS replies FROM exposed
    JOIN "Conversation" AS talk ON talk."shopId" = $1 AND talk."visitorId" = visitor
    JOIN "Message" AS reply ON reply."shopId" = $1 AND reply."conversationId" = talk.id AND reply.feedback = 'down'
    WHERE reply."createdAt" >= exposed.at AND reply."createdAt" < $3 GROUP BY visitor
  )
  SELECT arm, coalesce(orders, 0)::int AS orders, coalesce(net, 0)::float8 AS net,
    coalesce(given_back, 0)::float8 AS "givenBack", coalesce(ordered, 0)::float8 AS ordered,
    coalesce(earlier_net, 0)::float8 AS "earlierNet", coalesce(days, 0)::int AS "earlierDays",
    coalesce(openings, 0)::int AS dismissals, coalesce(replies, 0)::int AS complaints,
    filled.visitor IS NOT NULL AS "hasCart", coalesce(is_linked, false) AS "isLinked", count(*)::int AS visitors
  FROM exposed LEFT JOIN sold USING (visitor) LEFT JOIN came USING (visitor) LEFT JOIN filled USING (visitor)
    LEFT JOIN dismissed USING (visitor) LEFT JOIN complained USING (visitor)
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 ORDER BY 1, 2, 3`;

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
        const { count } = await prisma.experiment.updateMany({
          where: { shopId, id, revision, status: "draft" },
          data: { status: "running", runningSubject: draft.subject, startedAt, startedBy },
        });
        return count === 1 ? "started" : "not-a-draft";
      } catch (error) {
        const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === UNIQUE_VIOLATION;
        if (isTaken) return "subject-taken";
        throw error;
      }
    },

    async stop(id, stopReason, stoppedBy, stoppedAt) {
      const { count } = await prisma.experiment.updateMany({
        where: { shopId, id, status: "running" },
        data: { status: "stopped", runningSubject: null, stopReason, stoppedBy, stoppedAt },
      });
      return count === 1;
    },

    async listRunning() {
      const rows = await prisma.experiment.findMany({
        where: { shopId, runningSubject: { not: null } },
        select: { id: true, subject: true, salt: true, language: true, plan: true },
      });
      return rows.map(({ plan, subject, ...row }) => ({
        ...row,
        subject: experimentSubjectSchema.parse(subject),
        arms: experimentPlanSchema.parse(plan).arms,
      }));
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

    async readOutcomes(id, { until, timezone, countTests }) {
      const values = [shopId, id, until.toISOString().slice(0, -1), timezone, countTests];
      const { rows } = await pool.query<OutcomeGroup>(READ_OUTCOMES, values);
      return rows;
    },
  };
}

function toColumns({ name, subject, language, arms, guardrails }: ExperimentDraft) {
  return { name, subject, language, plan: { schemaVersion: 1, arms, guardrails } };
}

function toExperiment({ subject, status, plan, ...row }: Row): Experiment {
  const { arms, guardrails } = experimentPlanSchema.parse(plan);
  const { id, name, language, salt, createdAt, startedAt, stoppedAt, stopReason, revision } = row;
  return {
    ...{ id, name, language, salt, createdAt, startedAt, stoppedAt, stopReason, revision, arms, guardrails },
    subject: experimentSubjectSchema.parse(subject),
    status: ORDER.find((known) => known === status) ?? "stopped",
  };
}
