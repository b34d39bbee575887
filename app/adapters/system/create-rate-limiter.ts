import { type RateLimiterAbstract, RateLimiterRes } from "rate-limiter-flexible";
import type { RateLimiter } from "~/ports/rate-limiter";

type Budget = { limit: number; perSeconds: number };

/** A rate limiter over the library's counters: `open` makes those of one budget, `index` is 0 for the first. */
export function createRateLimiter(open: (budget: Budget, index: number) => RateLimiterAbstract): RateLimiter {
  const limiters = new Map<string, RateLimiterAbstract>();

  function limiterFor(budget: Budget): RateLimiterAbstract {
    const name = `${budget.limit}/${budget.perSeconds}`;
    const limiter = limiters.get(name) ?? open(budget, limiters.size);
    limiters.set(name, limiter);
    return limiter;
  }

  return {
    async take(key, budget, points = 1) {
      try {
        await limiterFor(budget).consume(key, points);
        return { retryAfterSeconds: null };
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        return { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) };
      }
    },
  };
}
