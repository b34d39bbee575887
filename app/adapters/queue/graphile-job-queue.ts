import type pg from "pg";
import type { JobQueue } from "~/ports/job-queue";

/** Retries of a job: graphile-worker waits e^attempt seconds, so the last one is about a day after the first. */
const MAX_ATTEMPTS = 12;

export const ADD_JOB = `
  SELECT graphile_worker.add_job(
    $1, payload := $2::json, job_key := $3::text, run_at := $4::timestamptz, max_attempts := ${MAX_ATTEMPTS}
  )`;

/** Durable jobs in the app's own database, worked on by worker.mjs (graphile-worker). */
export function createGraphileJobQueue(pool: pg.Pool): JobQueue {
  return {
    async enqueue(name, payload, options = {}) {
      const key = options.key === undefined ? null : `${name}:${options.key}`;
      await pool.query(ADD_JOB, [name, JSON.stringify(payload), key, options.runAt ?? null]);
    },
  };
}
