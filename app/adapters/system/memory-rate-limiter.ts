import { RateLimiterMemory } from "rate-limiter-flexible";
import type { RateLimiter } from "~/ports/rate-limiter";
import { createRateLimiter } from "./create-rate-limiter";

/**
 * Counters of this process alone: with several, a budget is as many times as large. For limits that only keep one sender
 * from taking all, where a round trip to the database would cost more than the work.
 */
export function createMemoryRateLimiter(): RateLimiter {
  return createRateLimiter(({ limit, perSeconds }) => new RateLimiterMemory({ points: limit, duration: perSeconds }));
}
