import type pg from "pg";
import { z } from "zod";
import { waitUntil } from "../wait-until.ts";
import type { ShopManager } from "./shop-manager.ts";

const TIMEOUT_MS = 120_000;
const countSchema = z.tuple([z.object({ waiting: z.int() })]);

/** Waits until every webhook is delivered and every job that is due within the next minutes is done. */
export async function untilSettled(manager: ShopManager, pool: pg.Pool): Promise<void> {
  await manager.control("flush-webhooks", {});
  await waitUntil(
    async () => {
      const { rows } = await pool.query(
        `SELECT count(*)::int AS waiting FROM graphile_worker.jobs
          WHERE attempts < max_attempts AND run_at < now() + interval '3 minutes'`,
      );
      const [{ waiting }] = countSchema.parse(rows);
      return waiting === 0 ? true : null;
    },
    { timeoutMs: TIMEOUT_MS, everyMs: 250, what: "the last jobs to be done" },
  );
}
