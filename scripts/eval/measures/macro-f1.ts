/** One item: the labels that are right, and those that were given. */
type Labelled = { right: readonly string[]; given: readonly string[] };

/** The mean of every label's F1, over labels that are right somewhere. Throws where there is nothing to measure. */
export function macroF1(items: readonly Labelled[]): number {
  const labels = [...new Set(items.flatMap(({ right }) => right))];
  if (labels.length === 0) throw new Error("There is no label to measure.");
  const scores = labels.map((label) => {
    const hits = items.filter(({ right, given }) => right.includes(label) && given.includes(label)).length;
    const wanted = items.filter(({ right }) => right.includes(label)).length;
    const found = items.filter(({ given }) => given.includes(label)).length;
    return (2 * hits) / (wanted + found);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
