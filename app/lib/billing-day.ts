/** `YYYY-MM-DD` in UTC, as model providers bill. */
export function billingDay(time: Date): string {
  return time.toISOString().slice(0, 10);
}
