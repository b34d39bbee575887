import type { Pool } from "pg";
import type { Maintenance } from "~/ports/maintenance";
import { noteErased } from "./note-erased";

/** The newest table of each migration history that this build needs: ours, events, search, the queue's. */
const NEEDED = ['public."Shop"', "events.event", "search.document", "graphile_worker.jobs"];

/** Shops whose events nothing has erased yet up to a moment. */
const LIST_BEHIND = `
  SELECT id FROM "Shop" WHERE "erasedUntil" IS NULL OR "erasedUntil" < $1::timestamptz AT TIME ZONE 'UTC'`;

/** Failed for good, or replaced under the same key while a worker that died was at it; graphile-worker keeps both. */
const FORGET_FAILED_JOBS = `
  DELETE FROM graphile_worker._private_jobs
  WHERE attempts >= max_attempts AND locked_at IS NULL AND updated_at < $1`;

export function createPostgresMaintenance(pool: Pool): Maintenance {
  return {
    async isReady() {
      const { rows } = await pool.query<{ missing: number }>(
        "SELECT count(*)::int AS missing FROM unnest($1::text[]) AS name WHERE to_regclass(name) IS NULL",
        [NEEDED],
      );
      return rows[0]?.missing === 0;
    },

    async countWaitingJobs() {
      const { rows } = await pool.query<{ waiting: number }>(
        `SELECT count(*)::int AS waiting FROM graphile_worker.jobs
         WHERE locked_at IS NULL AND run_at <= now() AND attempts < max_attempts`,
      );
      return rows[0]?.waiting ?? 0;
    },

    async maintainEventPartitions(now, keepFrom) {
      await pool.query("SELECT events.ensure_partitions($1, 2)", [now]);
      // As a rule the retention of each shop has been there before.
      const { rows } = await pool.query<{ id: string }>(LIST_BEHIND, [keepFrom]);
      const behind = rows.map(({ id }) => id);
      await noteErased(pool, behind, keepFrom);
      await pool.query("SELECT events.drop_partitions($1)", [keepFrom]);
    },

    async forgetDeliveries(until) {
      const { rowCount } = await pool.query('DELETE FROM "WebhookDelivery" WHERE "receivedAt" < $1', [until]);
      await pool.query(
        `UPDATE "PrivacyRequest" SET "exportCiphertext" = NULL, "subjectCiphertext" = NULL, "customerId" = NULL
         WHERE coalesce("doneAt", "receivedAt") < $1 AND ("customerId" IS NOT NULL OR "exportCiphertext" IS NOT NULL)`,
        [until],
      );
      return rowCount ?? 0;
    },

    async forgetFailedJobs(until) {
      const { rowCount } = await pool.query(FORGET_FAILED_JOBS, [until]);
      return rowCount ?? 0;
    },
  };
}
