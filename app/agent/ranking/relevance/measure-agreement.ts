/** What is looked at: the best so far. */
const BEST = 30;
/** With fewer there is nothing to agree on. */
const LEAST_BEST = 3;
/**
 * Two to five words name a kind of thing, and most of the best are of that kind. A single word has several senses, and the most
 * frequent among titles may be the wrong one; a sentence says by itself what is meant.
 */
const PHRASE = { least: 2, most: 5 };

export type AgreeingTitle = { id: string; stems: string[]; score: number };

/**
 * How much each title has in common with those of the best, the query's own words aside: 0 (nothing) to 1. Words that few of the
 * titles have say more. The same titles in another order agree as much.
 */
export function measureAgreement(query: string[], titles: AgreeingTitle[]): number[] {
  if (query.length < PHRASE.least || query.length > PHRASE.most || titles.length < LEAST_BEST)
    return titles.map(() => 0);

  const words = titles.map(({ stems }) =>
    stems.filter((stem, at) => stems.indexOf(stem) === at && !query.includes(stem)),
  );
  const counts = new Map<string, number>();
  for (const stems of words) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const rarityOf = new Map(Array.from(counts, ([stem, count]) => [stem, Math.log(1 + titles.length / count)]));
  const rarities = words.map((stems) => stems.map((stem) => rarityOf.get(stem) ?? 0));
  const lengths = rarities.map((values) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1);

  const best = bestOf(titles);
  const common = new Map<string, number>();
  for (const index of best) {
    const share = 1 / best.size / (lengths[index] ?? 1);
    words[index]?.forEach((stem, at) => {
      common.set(stem, (common.get(stem) ?? 0) + share * (rarities[index]?.[at] ?? 0));
    });
  }
  return words.map((stems, index) => {
    const values = rarities[index] ?? [];
    const length = lengths[index] ?? 1;
    const product = stems.reduce((sum, stem, at) => sum + (common.get(stem) ?? 0) * (values[at] ?? 0), 0) / length;
    // That a title agrees with itself says nothing.
    const itself = best.has(index) && stems.length > 0 ? 1 / best.size : 0;
    return Math.max(0, product - itself);
  });
}

/** Places of the best, equal ones by id. */
function bestOf(titles: AgreeingTitle[]): Set<number> {
  const order = titles.map((title, index) => ({ title, index }));
  order.sort(({ title: left }, { title: right }) => right.score - left.score || (left.id < right.id ? -1 : 1));
  return new Set(order.slice(0, BEST).map(({ index }) => index));
}
