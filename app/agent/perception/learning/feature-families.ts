import { createHashIndex, type HashIndex } from "./hash-index";
import type { SparseRow } from "./sparse-row";

/** Features of a text by family: 32-bit hashes, one may stand twice. */
export type Families<Family extends string> = Record<Family, number[]>;

/** Where a feature's value stands in a row, and how rare it is. */
export type Feature = { place: number; rarity: number };
export type KnownFamilies<Family extends string> = Record<Family, Map<number, Feature>>;

/** The features of a family where nothing is learnt any more: they take the places from `first` on, in their order. */
export type FeatureTable = { index: HashIndex; first: number; rarities: Float64Array };
export type FamilyTables<Family extends string> = Record<Family, FeatureTable>;

/** Features that were given places one after the other, as `findFamilies` gives them. */
export function tabulateFeatures(features: ReadonlyMap<number, Feature>): FeatureTable {
  const [head] = features.values();
  return {
    index: createHashIndex(Uint32Array.from(features.keys())),
    first: head?.place ?? 0,
    rarities: Float64Array.from(features.values(), ({ rarity }) => rarity),
  };
}

/**
 * Learns from texts which features of a family there are and how rare they are; one that stands in fewer than `least` is left
 * out. Places follow each other in the order in which families are asked for.
 */
export function findFamilies<Family extends string>(
  families: readonly Family[],
  texts: Families<Family>[],
  least: number,
): (family: Family) => Map<number, Feature> {
  const counts = new Map(families.map((family) => [family, new Map<number, number>()]));
  for (const text of texts) {
    for (const family of families) {
      const of = counts.get(family);
      for (const hash of new Set(text[family])) of?.set(hash, (of.get(hash) ?? 0) + 1);
    }
  }

  let size = 0;
  return (family) => {
    const features = new Map<number, Feature>();
    for (const [hash, count] of counts.get(family) ?? []) {
      if (count < least) continue;
      features.set(hash, { place: size, rarity: Math.log((1 + texts.length) / (1 + count)) + 1 });
      size += 1;
    }
    return features;
  };
}

/** How often each feature was seen in the text at hand; all 0 between calls. Kept, as it costs more to make than to use. */
let counts = new Uint16Array(0);

/** Adds a family's values to a row: counts dampened, the rare ones more, the whole of length `weight`. */
export function addFamily(hashes: number[], table: FeatureTable, weight: number, row: SparseRow): void {
  const start = row.length;
  makeRoom(table);
  for (const hash of hashes) {
    const at = table.index.find(hash);
    if (at >= 0) countFeature(at, table.first, row);
  }
  weighFeatures(start, table, weight, row);
}

/** The same for features that have been looked up, text piece by text piece. */
export function addFeatures(found: Int32Array[], table: FeatureTable, weight: number, row: SparseRow): void {
  const start = row.length;
  makeRoom(table);
  for (const features of found) for (const at of features) countFeature(at, table.first, row);
  weighFeatures(start, table, weight, row);
}

/** Which features of a table are known among hashes, in their order; one that stands twice is there twice. */
export function knownFeatures(hashes: number[], { index }: FeatureTable): Int32Array {
  return Int32Array.from(hashes.map((hash) => index.find(hash)).filter((at) => at >= 0));
}

function makeRoom({ rarities }: FeatureTable): void {
  if (counts.length < rarities.length) counts = new Uint16Array(rarities.length);
}

function countFeature(at: number, first: number, row: SparseRow): void {
  const count = counts[at] ?? 0;
  if (count === 0) row.add(first + at, 0);
  counts[at] = count + 1;
}

/** Gives the features from `start` on their values, and forgets how often they were seen. */
function weighFeatures(start: number, { first, rarities }: FeatureTable, weight: number, row: SparseRow): void {
  const { places, values, length } = row;
  let squares = 0;
  for (let position = start; position < length; position += 1) {
    const at = (places[position] ?? 0) - first;
    const rarity = rarities[at] ?? 0;
    const count = counts[at] ?? 1;
    counts[at] = 0;
    const value = count === 1 ? rarity : (1 + Math.log(count)) * rarity;
    squares += value * value;
    values[position] = value;
  }
  const scale = weight / Math.sqrt(squares || 1);
  for (let position = start; position < length; position += 1) values[position] = (values[position] ?? 0) * scale;
}
