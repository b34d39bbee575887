import type { Clock } from "~/ports/clock";
import type { MerchandisingStore } from "~/ports/merchandising-store";

const COUNTED_MS = 365 * 24 * 3600_000;

/** Counts what the orders of the last year sold and what came back of it, product by product. */
export async function countReturns({
  merchandising,
  clock,
}: {
  merchandising: Pick<MerchandisingStore, "countReturns">;
  clock: Clock;
}): Promise<void> {
  await merchandising.countReturns(new Date(clock.now().getTime() - COUNTED_MS));
}
