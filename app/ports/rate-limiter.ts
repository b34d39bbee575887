export interface RateLimiter {
  /** Takes `points` of the key's budget. `retryAfterSeconds` is null where there was enough. */
  take(
    key: string,
    budget: { limit: number; perSeconds: number },
    points?: number,
  ): Promise<{ retryAfterSeconds: number | null }>;
}
