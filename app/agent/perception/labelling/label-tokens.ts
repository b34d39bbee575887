import {
  describeMessage,
  describePosition,
  describeWord,
  OFFSETS,
  PAIR_NAMES,
  pairsAt,
  wordAt,
} from "./describe-tokens";
import type { Labeller, Steps } from "./labeller";

/** The most probable tags of the words, one each (Viterbi). */
export function labelTokens(labeller: Labeller, tokens: string[]): string[] {
  if (labeller.tags.length === 0) return tokens.map(() => "O");
  const scores = scoreWords(labeller, tokens);
  return bestPath(labeller.steps, scores, tokens.length).map((tag) => labeller.tags[tag] ?? "O");
}

/** What `scoreTags` gives for the features of `describeTokens`: what a word brings wherever it stands is summed once and kept. */
function scoreWords(labeller: Labeller, tokens: string[]): Float64Array {
  const { tags, weights } = labeller;
  const { sums, positions, pairs } = keptOf(labeller);
  if (sums.size > MAX_KEPT) sums.clear();
  const sumOf = (features: string[]) => scoreTags(weights, [rowsOf(labeller.rows, features)], tags.length);
  const sumsOf = (token: string) => {
    const known = sums.get(token) ?? OFFSETS.map((offset) => sumOf(describeWord(token, offset)));
    sums.set(token, known);
    return known;
  };

  const sumOfPosition = (features: string[]) => {
    const name = features.join(" ");
    const known = positions.get(name) ?? sumOf(features);
    positions.set(name, known);
    return known;
  };

  const words = tokens.map((token) => token.toLowerCase());
  const brought = tokens.map(sumsOf);
  const message = sumOf(describeMessage(words));
  const scores = new Float64Array(tokens.length * tags.length);
  tokens.forEach((_, index) => {
    const at = index * tags.length;
    addRow(scores, at, message, 0, tags.length);
    addRow(scores, at, sumOfPosition(describePosition(words, index)), 0, tags.length);
    OFFSETS.forEach((offset, place) => {
      const sum = (brought[index + offset] ?? sumsOf(wordAt(words, index + offset)))[place];
      if (sum) addRow(scores, at, sum, 0, tags.length);
    });
    pairsAt(words, index).forEach(([left, right], name) => {
      const row = pairs[name]?.get(left)?.get(right);
      if (row !== undefined) addRow(scores, at, weights, row, tags.length);
    });
  });
  return scores;
}

type Kept = {
  /** By word, one sum of weights an offset, with one number a tag. */
  sums: Map<string, Float64Array[]>;
  /** The same by how far the beginning and the end are. */
  positions: Map<string, Float64Array>;
  /** Rows of two words, one map a name: no "name=left right" has to be put together for each place. */
  pairs: Map<string, Map<string, number>>[];
};

const keptByLabeller = new WeakMap<Labeller, Kept>();
const MAX_KEPT = 3000;

function keptOf(labeller: Labeller): Kept {
  let kept = keptByLabeller.get(labeller);
  if (!kept) {
    kept = { sums: new Map(), positions: new Map(), pairs: rowsOfPairs(labeller.rows) };
    keptByLabeller.set(labeller, kept);
  }
  return kept;
}

function rowsOfPairs(known: Map<string, number>): Map<string, Map<string, number>>[] {
  const pairs = PAIR_NAMES.map(() => new Map<string, Map<string, number>>());
  for (const [feature, row] of known) {
    const end = feature.indexOf("=");
    const ofName = pairs[PAIR_NAMES.findIndex((name) => name === feature.slice(0, end))];
    if (!ofName) continue;
    const [left = "", right = ""] = feature.slice(end + 1).split(" ");
    const ofLeft = ofName.get(left) ?? new Map<string, number>();
    ofName.set(left, ofLeft.set(right, row));
  }
  return pairs;
}

/** Rows of the features that are known. */
export function rowsOf(known: Map<string, number>, features: string[]): Int32Array {
  const rows: number[] = [];
  for (const feature of features) {
    const row = known.get(feature);
    if (row !== undefined) rows.push(row);
  }
  return new Int32Array(rows);
}

/** The sum of weights by place and tag: one row a place. */
export function scoreTags(weights: Float32Array, places: Int32Array[], tags: number): Float64Array {
  const scores = new Float64Array(places.length * tags);
  places.forEach((rows, place) => {
    const at = place * tags;
    for (const row of rows) addRow(scores, at, weights, row, tags);
  });
  return scores;
}

function addRow(
  scores: Float64Array,
  at: number,
  weights: Float32Array | Float64Array,
  row: number,
  tags: number,
): void {
  for (let tag = 0; tag < tags; tag++) {
    scores[at + tag] = (scores[at + tag] ?? 0) + (weights[row * tags + tag] ?? 0);
  }
}

function bestPath({ weights, ends, allowed }: Steps, scores: Float64Array, places: number): number[] {
  const tags = ends.length;
  const best = new Float64Array(places * tags);
  const came = new Int32Array(places * tags);
  for (let place = 0; place < places; place++) {
    // The row behind the last tag is the start.
    const [first, last] = place === 0 ? [tags, tags] : [0, tags - 1];
    for (let tag = 0; tag < tags; tag++) {
      let most = -Infinity;
      for (let from = first; from <= last; from++) {
        if (allowed[from * tags + tag] !== 1) continue;
        const reached = (place === 0 ? 0 : (best[(place - 1) * tags + from] ?? 0)) + (weights[from * tags + tag] ?? 0);
        if (reached > most) {
          most = reached;
          came[place * tags + tag] = from;
        }
      }
      const end = place === places - 1 ? (ends[tag] ?? 0) : 0;
      best[place * tags + tag] = most + (scores[place * tags + tag] ?? 0) + end;
    }
  }

  const path: number[] = [];
  let tag = 0;
  for (let place = places - 1; place >= 0; place--) {
    if (place === places - 1) tag = largest(best, place * tags, tags);
    path.unshift(tag);
    tag = came[place * tags + tag] ?? 0;
  }
  return path;
}

function largest(values: Float64Array, start: number, length: number): number {
  let found = 0;
  for (let index = 1; index < length; index++) {
    if ((values[start + index] ?? 0) > (values[start + found] ?? 0)) found = index;
  }
  return found;
}
