import { dayOf } from "~/lib/shop-calendar";
import type { ReasonFactors } from "~/lib/hesitation/learning/reason-factors";
import type { ReasonLearningStore } from "~/ports/reason-learning-store";
import type { Shop } from "~/ports/shop-store";

export type LearningView = {
  /** Visits that were learnt from, and how many of them ended in an order. */
  outcomes: number;
  orders: number;
  /** Visits whose outcome is not known yet. */
  waiting: number;
  /** What has proved better, with the day since when it is; null: nothing has. */
  proved: { factors: ReasonFactors; since: string } | null;
};

/** What a shop's own outcomes have taught about its signs of hesitation. `since`: YYYY-MM-DD in the shop's time zone. */
export async function readLearning(
  reasonLearning: ReasonLearningStore,
  { timezone }: Pick<Shop, "timezone">,
): Promise<LearningView> {
  const [kept, waiting] = await Promise.all([reasonLearning.read(), reasonLearning.countWaiting()]);
  const { outcomes = 0, orders = 0 } = kept?.learning ?? {};
  const inUse = kept?.inUse ?? null;
  return {
    ...{ outcomes, orders, waiting },
    proved: inUse && { factors: inUse.factors, since: dayOf(inUse.since, timezone) },
  };
}
