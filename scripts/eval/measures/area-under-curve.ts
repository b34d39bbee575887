/** Chance that a random positive scores above a random negative, ties counted half: 0.5 for guessing. */
export function areaUnderCurve(scored: readonly { score: number; happened: boolean }[]): number {
  const sorted = scored.toSorted((left, right) => left.score - right.score);
  let [rankSum, positives] = [0, 0];
  for (let from = 0; from < sorted.length;) {
    let until = from;
    while (until < sorted.length && sorted[until]?.score === sorted[from]?.score) until += 1;
    const tied = sorted.slice(from, until).filter(({ happened }) => happened).length;
    rankSum += (tied * (from + until + 1)) / 2;
    positives += tied;
    from = until;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives));
}
