import type { CohortCellView, CohortRowView } from "~/contracts/cohort-view";
import { addDays } from "~/lib/shop-calendar";
import type { CohortSums } from "~/ports/cohort-source";

type Options = {
  today: string;
  /** Weeks since the first day that are shown, its own one included. */
  columns: number;
  /** Fewer members are too few to say anything in shares. */
  smallest: number;
};

/**
 * A row for each week of first days, or for each group over all of them. A week since counts for those alone who have had it
 * whole: a group of several weeks would else seem to come back less the younger it is. A row of one week also shows the week
 * that is still running.
 */
export function buildCohortRows(sums: CohortSums[], by: "cohort" | "group", options: Options): CohortRowView[] {
  const keys = [...new Set(sums.map((sum) => sum[by]))].sort();
  return keys.map((key) =>
    toRow(
      key,
      sums.filter((sum) => sum[by] === key),
      by === "cohort",
      options,
    ),
  );
}

function toRow(key: string, sums: CohortSums[], showsRunning: boolean, { today, columns, smallest }: Options) {
  const members = sumOf(sums, "visitors", 0);
  const weeks = Array.from({ length: columns }, (_, week): CohortCellView | null => {
    const over = sums.filter(({ cohort }) => addDays(cohort, 6 + 7 * (week + 1)) <= today);
    const begun = sums.filter(({ cohort }) => addDays(cohort, 7 * week) <= today);
    const counted = showsRunning ? begun : over;
    if (sumOf(counted, "visitors", 0) === 0) return null;
    return {
      members: sumOf(counted, "visitors", 0),
      visitors: sumOf(counted, "visitors", week),
      buyers: sumOf(counted, "buyers", week),
      net: sumOf(counted, "net", week),
      netSoFar: counted.filter((sum) => sum.week <= week).reduce((net, sum) => net + sum.net, 0),
      isRunning: over.length < begun.length && showsRunning,
    };
  });
  return {
    key,
    members,
    buyers: sums.reduce((count, { newBuyers }) => count + newBuyers, 0),
    net: sums.reduce((net, sum) => net + sum.net, 0),
    isSmall: members < smallest,
    weeks,
  };
}

function sumOf(sums: CohortSums[], figure: "visitors" | "buyers" | "net", week: number): number {
  return sums.filter((sum) => sum.week === week).reduce((total, sum) => total + sum[figure], 0);
}
