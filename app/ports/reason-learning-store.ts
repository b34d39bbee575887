import type { KeptLearning } from "~/contracts/kept-learning";
import type { LeftAlone } from "~/lib/hesitation/learning/learn-reason-weights";
import type { WeighedReasons } from "~/lib/hesitation/learning/reason-factors";

/** What one shop's weights of reasons are relearnt from, and what was learnt. */
export interface ReasonLearningStore {
  /** Null: nothing was learnt, or from weights that are built in no more. */
  read(): Promise<KeptLearning | null>;
  /** Visits whose outcome is not known yet. */
  countWaiting(): Promise<number>;
  /** One visitor is noted once in a day: what is ordered within it comes of one visit. */
  noteLeftAlone(visit: { visitorId: string; reasons: WeighedReasons; isHeldOut: boolean; at: Date }): Promise<void>;
  /**
   * Takes at most `most` visits from before `until`, earliest first, and keeps what `learn` makes of them: both or neither,
   * and one caller after the other, so nothing is learnt twice. Visitors who were spoken to within the week before or the day
   * after are passed over. Returns how many were taken.
   */
  settle(
    until: Date,
    most: number,
    learn: (before: KeptLearning | null, visits: LeftAlone[]) => KeptLearning,
  ): Promise<number>;
  /** Of the visits that wait, and not of what was learnt. */
  forgetWaiting(): Promise<void>;
  forget(): Promise<void>;
}
