import type pg from "pg";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import type { RateLimiter } from "~/ports/rate-limiter";
import { createRateLimiter } from "../system/create-rate-limiter";

/** Counters in the table `rate_limit`, so that all processes count together. Expired ones are swept every five minutes. */
export function createPostgresRateLimiter(pool: pg.Pool): RateLimiter {
  return createRateLimiter(
    ({ limit, perSeconds }, index) =>
      new RateLimiterPostgres({
        storeClient: pool,
        tableName: "rate_limit",
        tableCreated: true,
        keyPrefix: `${limit}/${perSeconds}`,
        points: limit,
        duration: perSeconds,
        // Whoever is over the limit already costs no query.
        inMemoryBlockOnConsumed: limit + 1,
        clearExpiredByTimeout: index === 0,
      }),
  );
}
