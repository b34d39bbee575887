import {
  ANYWHERE,
  describeLetters,
  describeNeighbour,
  PLACE_NAMES,
  shapeOf,
  valuesOfPlace,
  wordAt,
} from "./describe-tokens";
import type { Labeller, Steps } from "./labeller";

/** The most probable tags of the words, one each (Viterbi). */
export function labelTokens(labeller: Labeller, tokens: string[]): string[] {
  if (labeller.tags.length === 0) return tokens.map(() => "O");
  const rows = findRows(labeller, tokens);
  const scores = scoreTags(labeller.weights, rows, labeller.tags.length);
  return bestPath(labeller.steps, scores, tokens.length).map((tag) => labeller.tags[tag] ?? "O");
}

/** The rows of `describeTokens`, in its order; what a word by itself brings is kept. */
function findRows(labeller: Labeller, tokens: string[]): Int32Array[] {
  const { rows: kept, shapes, places } = keptOf(labeller);
  if (kept.size > MAX_KEPT) kept.clear();
  if (shapes.size > MAX_KEPT) shapes.clear();
  const anywhere = rowsOf(labeller.rows, [ANYWHERE]);
  const keptShape = (token: string) => {
    const shape = shapes.get(token) ?? shapeOf(token);
    shapes.set(token, shape);
    return shape;
  };
  const rowsOfWord = (key: string, describe: () => string[]) => {
    const rows = kept.get(key) ?? rowsOf(labeller.rows, describe());
    kept.set(key, rows);
    return rows;
  };

  const words = tokens.map((token) => token.toLowerCase());
  return words.map((word, index) => {
    const [before, after] = [wordAt(words, index - 1), wordAt(words, index + 1)];
    const parts = [
      anywhere,
      rowsOfPlace(places, valuesOfPlace(words, index, keptShape(tokens[index] ?? ""))),
      rowsOfWord(` ${word}`, () => describeLetters(word)),
      rowsOfWord(`-${before}`, () => describeNeighbour("-1", before)),
      rowsOfWord(`+${after}`, () => describeNeighbour("+1", after)),
    ];
    const rows = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      rows.set(part, at);
      at += part.length;
    }
    return rows;
  });
}

type Kept = {
  /** Rows that a word by itself brings. */
  rows: Map<string, Int32Array>;
  shapes: Map<string, string>;
  /** Rows of a place by value, one map a name: no "name=value" has to be put together for each place. */
  places: Map<string, number>[];
};

const keptByLabeller = new WeakMap<Labeller, Kept>();
const MAX_KEPT = 6000;

function keptOf(labeller: Labeller): Kept {
  let kept = keptByLabeller.get(labeller);
  if (!kept) {
    kept = { rows: new Map(), shapes: new Map(), places: rowsByPlace(labeller.rows) };
    keptByLabeller.set(labeller, kept);
  }
  return kept;
}

function rowsByPlace(known: Map<string, number>): Map<string, number>[] {
  const places = PLACE_NAMES.map(() => new Map<string, number>());
  for (const [feature, row] of known) {
    const end = feature.indexOf("=");
    places[PLACE_NAMES.indexOf(feature.slice(0, end))]?.set(feature.slice(end + 1), row);
  }
  return places;
}

function rowsOfPlace(places: Map<string, number>[], values: string[]): Int32Array {
  const rows: number[] = [];
  places.forEach((known, at) => {
    const row = known.get(values[at] ?? "");
    if (row !== undefined) rows.push(row);
  });
  return new Int32Array(rows);
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
    for (const row of rows) {
      for (let tag = 0; tag < tags; tag++) {
        scores[at + tag] = (scores[at + tag] ?? 0) + (weights[row * tags + tag] ?? 0);
      }
    }
  });
  return scores;
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
