import type { MatchesView } from "~/contracts/overview-view";
import { compareShares } from "~/lib/statistics/compare-shares";
import type { ArmMatches } from "~/ports/order-matches";

/** Share of orders that were joined, by arm, and whether the arms differ by more than chance. */
export function judgeMatches(arms: ArmMatches[]): MatchesView {
  const rates = Object.fromEntries(arms.map(({ arm, orders, joined }) => [arm, orders === 0 ? null : joined / orders]));
  const { warning } = compareShares(arms.map(({ orders, joined }) => ({ part: joined, whole: orders })));
  return { rates, isUneven: warning };
}
