import { AppError } from "~/lib/app-error";
import type { RateLimiter } from "~/ports/rate-limiter";
import { services } from "~/services.server";

export type RateBudget = { limit: number; perSeconds: number };

/** Takes one from each budget before any work is done. Throws AppError `rate-limited` with the seconds to wait. */
export async function limitRate(
  budgets: { key: string; budget: RateBudget }[],
  limiter: RateLimiter = services.rateLimiter,
): Promise<void> {
  for (const { key, budget } of budgets) {
    const { retryAfterSeconds } = await limiter.take(key, budget);
    if (retryAfterSeconds !== null) {
      // The key may hold a shopper's address: the log is told the kind of budget alone.
      throw new AppError("rate-limited", `a budget of "${key.split(":")[0]}" is spent`, { retryAfterSeconds });
    }
  }
}
