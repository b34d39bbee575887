/**
 * Runs the two sides of a comparison `rounds` times, next to each other and each first in every other round, so that a
 * machine that grows slower or busier does so for both. Gives the results in pairs.
 */
export async function interleave<Left, Right>(
  rounds: number,
  left: (round: number) => Promise<Left>,
  right: (round: number) => Promise<Right>,
): Promise<{ left: Left; right: Right }[]> {
  const pairs: { left: Left; right: Right }[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await left(round);
      pairs.push({ left: first, right: await right(round) });
    } else {
      const first = await right(round);
      pairs.push({ left: await left(round), right: first });
    }
  }
  return pairs;
}
