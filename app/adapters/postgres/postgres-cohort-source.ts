import type { Pool } from "pg";
import type { CohortSelection, CohortSource, CohortSums } from "~/ports/cohort-source";

const GROUPS: Record<CohortSelection["group"], string> = {
  none: "''",
  arm: "arm",
  channel: "channel",
  device: "device",
  talk: "CASE channel WHEN '' THEN 'silent' ELSE 'talked' END",
};

/** Told by the first day, as all of a cohort is. */
const SEGMENTS: Record<CohortSelection["segment"], string> = {
  all: "true",
  agent: "arm = 'agent'",
  holdout: "arm = 'holdout'",
  talked: "channel <> ''",
  silent: "channel = ''",
};

export function createPostgresCohortSource(pool: Pool, shopId: string): CohortSource {
  return {
    async list({ kind, firstWeek, lastWeek, device, segment, group }) {
      const { rows } = await pool.query<CohortSums>(
        `SELECT cohort, ${GROUPS[group]} AS group, week, sum(visitors)::int AS visitors, sum(buyers)::int AS buyers,
           sum("newBuyers")::int AS "newBuyers", sum(net)::float8 AS net
         FROM "CohortRollup"
         WHERE "shopId" = $1 AND kind = $2 AND cohort >= $3 AND cohort <= $4 AND ($5::text IS NULL OR device = $5)
           AND ${SEGMENTS[segment]}
         GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
        [shopId, kind, firstWeek, lastWeek, device === "all" ? null : device],
      );
      return rows;
    },
  };
}
