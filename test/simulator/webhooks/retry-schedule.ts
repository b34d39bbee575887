const WINDOW_MS = 4 * 60 * 60 * 1000;

export const MAX_RETRIES = 8;

/**
 * Business time between one failed attempt and the next, null after the last. Eight retries over four hours with
 * growing pauses; Shopify does not publish the steps, so each pause is twice the one before (56 s, 113 s ... 2 h).
 */
export function retryDelayMs(failedAttempts: number): number | null {
  if (failedAttempts > MAX_RETRIES) return null;
  const first = WINDOW_MS / (2 ** MAX_RETRIES - 1);
  return Math.round(first * 2 ** (failedAttempts - 1));
}
