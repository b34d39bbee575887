import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { RateLimiter } from "~/ports/rate-limiter";

/** Counters in the table `rate_limit`, so that all processes count together. Expired ones are swept every five minutes. */
export function createPostgresRateLimiter(pool: pg.Pool): RateLimiter {
  const limiters = new Map<string, RateLimiterPostgres>();

  function limiterFor(limit: number, perSeconds: number): RateLimiterPostgres {
    const name = `${limit}/${perSeconds}`;
    let limiter = limiters.get(name);
    if (!limiter) {
      limiter = new RateLimiterPostgres({
        storeClient: pool,
        tableName: "rate_limit",
        tableCreated: true,
        keyPrefix: name,
        points: limit,
        duration: perSeconds,
        // Whoever is over the limit already costs no query.
        inMemoryBlockOnConsumed: limit + 1,
        clearExpiredByTimeout: limiters.size === 0,
      });
      limiters.set(name, limiter);
    }
    return limiter;
  }

  return {
    async take(key, { limit, perSeconds }, points = 1) {
      try {
        await limiterFor(limit, perSeconds).consume(key, points);
        return { retryAfterSeconds: null };
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        return { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) };
      }
    },
  };
}
