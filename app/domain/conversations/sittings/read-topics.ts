import type { ResultsFilter } from "~/contracts/results-filter";
import type { PathSums, TopicSums } from "~/contracts/sitting";
import { type OpenSittings, openSittings, type SittingReaders, type SittingsShop } from "./open-sittings";

const MOST_PATHS = 12;

type Counted = { conversations: number; topics: TopicSums[]; paths: PathSums[] };

export type Topics = Pick<OpenSittings, "today" | "periods" | "isBehind"> & {
  now: Counted;
  /** Of the comparison period; null: there is none. */
  before: Counted | null;
};

/** What conversations were about and which ways they took, in the filter's period and in the one it is compared with. */
export async function readTopics(
  dependencies: SittingReaders,
  shop: SittingsShop,
  filter: ResultsFilter,
): Promise<Topics> {
  const { today, periods, isBehind, query, before } = await openSittings(dependencies, shop, filter);
  const { sittings } = dependencies;
  const count = async (of: typeof query, mostPaths: number): Promise<Counted> => {
    const [topics, { total, paths }] = await Promise.all([sittings.listTopics(of), sittings.listPaths(of, mostPaths)]);
    return { conversations: total, topics, paths };
  };
  // A way that is common now may have been rare before.
  const [now, earlier] = await Promise.all([count(query, MOST_PATHS), before && count(before, 10 * MOST_PATHS)]);
  return { today, periods, isBehind, now, before: earlier };
}
