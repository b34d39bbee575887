import type { Moments } from "./moments";
import type { PairedMoments } from "./paired-moments";

/** The moments of `count` pairs that are all the same: most visitors buy nothing, and need not be counted one by one. */
export function repeatPair(count: number, metric: number, companion: number): PairedMoments {
  return { metric: repeatValue(count, metric), companion: repeatValue(count, companion), coMoment: 0 };
}

function repeatValue(count: number, value: number): Moments {
  return { count, mean: value, m2: 0, m3: 0, m4: 0, smallest: value };
}
