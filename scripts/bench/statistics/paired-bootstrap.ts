const ROUNDS = 2000;

/**
 * The mean of paired differences with its 95 % interval, by drawing pairs anew. The draws come from a fixed seed, so that
 * the same differences give the same interval. Throws for no differences.
 */
export function pairedBootstrap(differences: readonly number[]): { mean: number; low: number; high: number } {
  if (differences.length === 0) throw new Error("There is nothing to draw from.");
  const random = createRandom(20_261_120);
  const means = Array.from({ length: ROUNDS }, () => {
    const drawn = differences.map(() => differences[Math.floor(random() * differences.length)] ?? 0);
    return drawn.reduce((sum, difference) => sum + difference, 0) / drawn.length;
  }).sort((left, right) => left - right);

  return {
    mean: differences.reduce((sum, difference) => sum + difference, 0) / differences.length,
    low: means[Math.floor(ROUNDS * 0.025)] ?? 0,
    high: means[Math.ceil(ROUNDS * 0.975) - 1] ?? 0,
  };
}

/** Mulberry32: small, and even enough for this. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
