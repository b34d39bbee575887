import type { AnsweringDay, AnsweringView } from "~/contracts/answering-view";
import type { ResultsFilter } from "~/contracts/results-filter";
import { listDays } from "~/lib/result-periods";
import { describeAnswering } from "./describe-answering";
import { type OpenSittings, openSittings, type SittingReaders, type SittingsShop } from "./open-sittings";

export type Answering = Pick<OpenSittings, "today" | "periods" | "isBehind"> & {
  now: AnsweringView;
  /** Of the comparison period; null: there is none. */
  before: AnsweringView | null;
  /** Every day of the period. */
  days: AnsweringDay[];
};

/** How well the agent answered in the filter's period, and in the one that it is compared with. */
export async function readAnswering(
  dependencies: SittingReaders,
  shop: SittingsShop,
  filter: ResultsFilter,
): Promise<Answering> {
  const { today, periods, isBehind, query, before } = await openSittings(dependencies, shop, filter);
  const { sittings } = dependencies;
  const [counted, days, earlier] = await Promise.all([
    sittings.summarize(query),
    sittings.listDays(query),
    before === null ? null : sittings.summarize(before),
  ]);
  return {
    ...{ today, periods, isBehind },
    now: describeAnswering(counted),
    before: earlier && describeAnswering(earlier),
    days: listDays(periods.period).map((day) => days.find((known) => known.day === day) ?? emptyDay(day)),
  };
}

function emptyDay(day: string): AnsweringDay {
  return { day, conversations: 0, sentiment: null, resolution: null, automation: null };
}
