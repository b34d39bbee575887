import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { RateLimiter } from "~/ports/rate-limiter";

/**
 * Counters of this process alone: with several, a budget is as many times as large. For limits that only keep one sender
 * from taking all, where a round trip to the database would cost more than the work.
 */
export function createMemoryRateLimiter(): RateLimiter {
  const limiters = new Map<string, RateLimiterMemory>();

  function limiterFor(limit: number, perSeconds: number): RateLimiterMemory {
    const name = `${limit}/${perSeconds}`;
    const limiter = limiters.get(name) ?? new RateLimiterMemory({ points: limit, duration: perSeconds });
    limiters.set(name, limiter);
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
