import { seededRandom } from "./seeded-random.ts";

const ROUNDS = 2000;

/**
 * The mean of paired differences with its 95 % interval, by drawing pairs anew. The draws come from a fixed seed, so that
 * the same differences give the same interval. Throws for no differences.
 */
export function pairedBootstrap(differences: readonly number[]): { mean: number; low: number; high: number } {
  if (differences.length === 0) throw new Error("There is nothing to draw from.");
  const random = seededRandom(20_261_120);
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
