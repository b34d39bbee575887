import type { Steps } from "./labeller";

export type TagProbabilities = {
  /** By place and tag. */
  places: Float64Array;
  /** Expected number of steps, laid out as `Steps.weights`. */
  steps: Float64Array;
};

/** How probable each tag is at each place, and each step between neighbours (forward and backward sums, scaled). */
export function tagProbabilities({ weights, ends, allowed }: Steps, scores: Float64Array): TagProbabilities {
  const tags = ends.length;
  const places = scores.length / tags;
  const emitted = exponentials(scores, tags);
  const step = Float64Array.from(weights, (weight, index) => (allowed[index] === 1 ? Math.exp(weight) : 0));
  const forward = forwardSums(step, emitted, tags);
  const backward = backwardSums(step, ends, emitted);

  const probable = new Float64Array(scores.length);
  for (let index = 0; index < scores.length; index++) probable[index] = (forward[index] ?? 0) * (backward[index] ?? 0);
  for (let place = 0; place < places; place++) scaleToOne(probable, place * tags, tags);

  const expected = new Float64Array(step.length);
  for (let tag = 0; tag < tags && places > 0; tag++) expected[tags * tags + tag] = probable[tag] ?? 0;
  const pair = new Float64Array(tags * tags);
  for (let place = 1; place < places; place++) {
    for (let from = 0; from < tags; from++) {
      const reached = forward[(place - 1) * tags + from] ?? 0;
      for (let to = 0; to < tags; to++) {
        const at = place * tags + to;
        pair[from * tags + to] = reached * (step[from * tags + to] ?? 0) * (emitted[at] ?? 0) * (backward[at] ?? 0);
      }
    }
    scaleToOne(pair, 0, pair.length);
    for (let index = 0; index < pair.length; index++) expected[index] = (expected[index] ?? 0) + (pair[index] ?? 0);
  }
  return { places: probable, steps: expected };
}

/** Less the largest of each place, so that nothing overflows. */
function exponentials(scores: Float64Array, tags: number): Float64Array {
  const result = new Float64Array(scores.length);
  for (let start = 0; start < scores.length; start += tags) {
    let largest = -Infinity;
    for (let tag = 0; tag < tags; tag++) largest = Math.max(largest, scores[start + tag] ?? 0);
    for (let tag = 0; tag < tags; tag++) result[start + tag] = Math.exp((scores[start + tag] ?? 0) - largest);
  }
  return result;
}

function forwardSums(step: Float64Array, emitted: Float64Array, tags: number): Float64Array {
  const sums = new Float64Array(emitted.length);
  for (let start = 0; start < emitted.length; start += tags) {
    for (let to = 0; to < tags; to++) {
      let sum = 0;
      if (start === 0) sum = step[tags * tags + to] ?? 0;
      else {
        for (let from = 0; from < tags; from++) sum += (sums[start - tags + from] ?? 0) * (step[from * tags + to] ?? 0);
      }
      sums[start + to] = sum * (emitted[start + to] ?? 0);
    }
    scaleToOne(sums, start, tags);
  }
  return sums;
}

function backwardSums(step: Float64Array, ends: Float32Array, emitted: Float64Array): Float64Array {
  const tags = ends.length;
  const sums = new Float64Array(emitted.length);
  for (let start = emitted.length - tags; start >= 0; start -= tags) {
    const isLast = start === emitted.length - tags;
    for (let from = 0; from < tags; from++) {
      let sum = 0;
      if (isLast) sum = Math.exp(ends[from] ?? 0);
      else {
        for (let to = 0; to < tags; to++) {
          const next = start + tags + to;
          sum += (step[from * tags + to] ?? 0) * (emitted[next] ?? 0) * (sums[next] ?? 0);
        }
      }
      sums[start + from] = sum;
    }
    scaleToOne(sums, start, tags);
  }
  return sums;
}

function scaleToOne(values: Float64Array, start: number, length: number): void {
  let sum = 0;
  for (let index = start; index < start + length; index++) sum += values[index] ?? 0;
  if (sum === 0) return;
  for (let index = start; index < start + length; index++) values[index] = (values[index] ?? 0) / sum;
}
