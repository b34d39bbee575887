import type pg from "pg";
import type { JobName, JobQueue } from "~/ports/job-queue";

/** Retries of a job: graphile-worker waits e^attempt seconds, so the last one is about a day after the first. */
const MAX_ATTEMPTS = 12;

/** Parameters: name, payload as JSON text, key or null, time to run at or null, key mode. */
export const ADD_JOB = `
  SELECT graphile_worker.add_job(
    $1, payload := $2::json, job_key := $3::text, run_at := $4::timestamptz, job_key_mode := $5::text,
    max_attempts := ${MAX_ATTEMPTS}
  )`;

const FIND_DUE = `
  SELECT 1 FROM graphile_worker.jobs
  WHERE key = $1 AND attempts < max_attempts AND (locked_at IS NOT NULL OR run_at <= now()) LIMIT 1`;

/** Durable jobs in the app's own database, worked on by worker.mjs (graphile-worker). Jobs run by real time. */
export function createGraphileJobQueue(pool: pg.Pool): JobQueue {
  return {
    async enqueue(name, payload, { key, runAt, atMostEverySeconds } = {}) {
      const isPaced = atMostEverySeconds !== undefined;
      const time = isPaced ? new Date(Date.now() + atMostEverySeconds * 1000) : (runAt ?? null);
      const mode = isPaced ? "preserve_run_at" : "replace";
      await pool.query(ADD_JOB, [
        name,
        JSON.stringify(payload),
        key === undefined ? null : toJobKey(name, key),
        time,
        mode,
      ]);
    },

    async isDue(name, key) {
      const { rowCount } = await pool.query(FIND_DUE, [toJobKey(name, key)]);
      return rowCount === 1;
    },
  };
}

function toJobKey(name: JobName, key: string): string {
  return `${name}:${key}`;
}
