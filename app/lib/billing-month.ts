/** `YYYY-MM` in UTC, as model providers bill. */
export function billingMonth(time: Date): string {
  return time.toISOString().slice(0, 7);
}
