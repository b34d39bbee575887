import type { AnsweringDay, AnsweringView } from "~/contracts/answering-view";
import type { ResultsFilter } from "~/contracts/results-filter";
import { listDays } from "~/lib/result-periods";
import { describeAnswering } from "./describe-answering";
import type { SittingQuery, SittingStore } from "~/ports/sitting-store";
import { type OpenSittings, openSittings, type SittingReaders, type SittingsShop } from "./open-sittings";

export type Answering = Pick<OpenSittings, "today" | "periods" | "isBehind"> & {
  now: AnsweringView;
  /** Of the comparison period; null: there is none, or nobody talked in it. */
  before: AnsweringView | null;
  /** Every day of the period. */
  days: AnsweringDay[];
  /** Every day of the comparison period; empty: there is none. */
  daysBefore: AnsweringDay[];
};

/** How well the agent answered in the filter's period, and in the one that it is compared with. */
export async function readAnswering(
  dependencies: SittingReaders,
  shop: SittingsShop,
  filter: ResultsFilter,
): Promise<Answering> {
  const { today, periods, isBehind, query, before } = await openSittings(dependencies, shop, filter);
  const { sittings } = dependencies;
  const [counted, earlier, days, daysBefore] = await Promise.all([
    sittings.summarize(query),
    before && sittings.summarize(before),
    readDays(sittings, query),
    before ? readDays(sittings, before) : [],
  ]);
  const hasEarlier = earlier !== null && earlier.conversations > 0;
  return {
    ...{ today, periods, isBehind },
    now: describeAnswering(counted),
    before: hasEarlier ? describeAnswering(earlier) : null,
    ...{ days, daysBefore: hasEarlier ? daysBefore : [] },
  };
}

/** Days without a conversation too. */
async function readDays(sittings: Pick<SittingStore, "listDays">, query: SittingQuery): Promise<AnsweringDay[]> {
  const known = new Map((await sittings.listDays(query)).map((day) => [day.day, day]));
  return listDays(query).map((day) => known.get(day) ?? emptyDay(day));
}

function emptyDay(day: string): AnsweringDay {
  return { day, conversations: 0, sentiment: null, resolution: null, automation: null };
}
