/** How long a worker that says nothing is believed to be alive. */
const LEASE_MS = 15_000;
export const RENEW_LEASE_MS = 5000;

/** Until when a worker that was alive at `now` is believed to be at work; it renews this every RENEW_LEASE_MS. */
export function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + LEASE_MS);
}
