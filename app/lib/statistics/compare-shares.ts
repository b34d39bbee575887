import { chiSquareTail } from "./distributions";

/** Below this the groups' shares differ by more than chance. */
const WARNING_BELOW = 0.01;
/** What chi square needs in every cell to be trusted. */
const FEWEST_EXPECTED = 5;

export type GroupShare = { part: number; whole: number };

/** Whether groups have the same share of something, by chi square of both what has it and what has not. No warning from a few. */
export function compareShares(groups: readonly GroupShare[]): { pValue: number; warning: boolean } {
  const filled = groups.filter(({ whole }) => whole > 0);
  const whole = filled.reduce((sum, group) => sum + group.whole, 0);
  const share = whole === 0 ? 0 : filled.reduce((sum, group) => sum + group.part, 0) / whole;
  const fewest = Math.min(...filled.map((group) => group.whole)) * Math.min(share, 1 - share);
  if (filled.length < 2 || share === 0 || share === 1) return { pValue: 1, warning: false };

  const distance = filled.reduce((sum, group) => {
    const [has, hasNot] = [group.whole * share, group.whole * (1 - share)];
    const difference = (group.part - has) ** 2;
    return sum + difference / has + difference / hasNot;
  }, 0);
  const pValue = chiSquareTail(distance, filled.length - 1);
  return { pValue, warning: pValue < WARNING_BELOW && fewest >= FEWEST_EXPECTED };
}
