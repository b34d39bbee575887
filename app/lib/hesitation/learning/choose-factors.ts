import { findFactors, type ReasonLearning } from "./learn-reason-weights";
import { LEARNT_REASONS, type ReasonFactors } from "./reason-factors";

/** A shop's own weights as they are printed; null: the built-in ones are. */
export type FactorsInUse = { factors: ReasonFactors; since: Date } | null;

/** Two steps: a shopper would not meet the difference of one. */
const NOTICEABLE = 0.1;
const ROUNDING = 1e-9;

/** What to print from now on: the same as before unless what is proved has come, gone or moved noticeably. */
export function chooseFactors(before: FactorsInUse, learning: ReasonLearning, now: Date): FactorsInUse {
  const wanted = learning.isProved ? findFactors(learning) : {};
  const used = before?.factors ?? {};
  const isMoved = LEARNT_REASONS.some(
    (reason) => Math.abs((wanted[reason] ?? 1) - (used[reason] ?? 1)) > NOTICEABLE - ROUNDING,
  );
  if (Object.keys(wanted).length === 0) return null;
  return isMoved || before === null ? { factors: wanted, since: before?.since ?? now } : before;
}
