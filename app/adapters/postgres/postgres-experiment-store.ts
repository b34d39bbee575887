import { Prisma, type Experiment as Row } from "@prisma/client";
import {
  type Experiment,
  type ExperimentDraft,
  experimentPlanSchema,
  experimentSubjectSchema,
  type ExperimentStatus,
} from "~/contracts/experiment";
import type { ExperimentStore } from "~/ports/experiment-store";
import type { Database } from "./open-database";

const ORDER: ExperimentStatus[] = ["running", "draft", "stopped"];
const UNIQUE_VIOLATION = "P2002";

const NOTE_EXPOSURES = `
  INSERT INTO "ExperimentExposure" ("shopId", "experimentId", "visitorId", arm, "exposedAt")
  SELECT $1, exposure.experiment, exposure.visitor, exposure.arm, exposure.at::timestamp
  FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS exposure (experiment, visitor, arm, at)
  JOIN "Experiment" AS running ON running."shopId" = $1 AND running.id = exposure.experiment AND running.status = 'running'
  ON CONFLICT DO NOTHING`;

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
