import type { Clock } from "~/ports/clock";
import type { DiscountCodes } from "~/ports/discount-codes";
import type { DiscountGrant, DiscountStore } from "~/ports/discount-store";

type Dependencies = { discounts: DiscountStore; discountCodes: DiscountCodes; clock: Clock };

/** Takes one code back: it stops working in Shopify, then it counts as withdrawn. Harmless when repeated. */
export async function withdrawGrant(
  { discounts, discountCodes, clock }: Dependencies,
  { id, discountId }: DiscountGrant,
  why: { why: "switched-off" | "by-merchant"; actor: string },
): Promise<void> {
  if (discountId !== null) await discountCodes.deactivate(discountId);
  await discounts.noteEvent(id, { kind: "withdrawn", ...why }, clock.now());
}

/** Takes back every code that still runs, unless discounts were turned on again meanwhile. Returns how many. */
export async function withdrawAll(dependencies: Dependencies, actor: string): Promise<number> {
  const { discounts, clock } = dependencies;
  if ((await discounts.readSettings()).enabled) return 0;
  const running = await discounts.listRunning(clock.now());
  for (const grant of running) await withdrawGrant(dependencies, grant, { why: "switched-off", actor });
  return running.length;
}
