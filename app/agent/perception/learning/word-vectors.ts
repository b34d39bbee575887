/** What words mean, as unit vectors: words used alike lie close together. Learnt by `scripts/train/word-vectors.ts`. */
export type WordVectors = {
  dimension: number;
  /** Place of a word in `vectors` and `weights`. */
  places: Map<string, number>;
  /** One row of `dimension` numbers a word. */
  vectors: Float32Array;
  /** How much a word says, in (0, 1]: common ones say little. */
  weights: Float32Array;
};

/** Direction of a message: the weighted sum of its words' vectors, of length 1; null where no word is known. */
export function sentenceVector(
  words: string[],
  { dimension, places, vectors, weights }: WordVectors,
): Float32Array | null {
  const sum = new Float32Array(dimension);
  for (const word of words) {
    const place = places.get(word);
    if (place === undefined) continue;
    const weight = weights[place] ?? 0;
    const start = place * dimension;
    for (let axis = 0; axis < dimension; axis += 1)
      sum[axis] = (sum[axis] ?? 0) + weight * (vectors[start + axis] ?? 0);
  }
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  return length > 0 ? sum.map((value) => value / length) : null;
}
