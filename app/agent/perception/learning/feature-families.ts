import type { HashLookup } from "./hash-index";

/** Features of a text by family: 32-bit hashes, one may stand twice. */
export type Families<Family extends string> = Record<Family, number[]>;

/** Where a feature's value stands in a row, and how rare it is. */
export type Feature = { place: number; rarity: number };
export type KnownFamilies<Family extends string> = Record<Family, Map<number, Feature>>;
/** The same where nothing is learnt any more. */
export type FamilyLookups<Family extends string> = Record<Family, HashLookup<Feature>>;

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

/** How often each place was seen in the text at hand; all 0 between calls. Kept, as it costs more to make than to use. */
let counts = new Uint16Array(0);

/** Adds a family's values to a row: counts dampened, the rare ones more, the whole of length `weight`. */
export function addFamily(
  hashes: number[],
  known: HashLookup<Feature>,
  weight: number,
  places: number[],
  values: number[],
): void {
  addFeatures(knownFeatures(hashes, known), weight, places, values);
}

/** The features that are known among hashes, in their order; one that stands twice is there twice. */
export function knownFeatures(hashes: number[], known: HashLookup<Feature>): Feature[] {
  const found: Feature[] = [];
  for (const hash of hashes) {
    const feature = known.get(hash);
    if (feature !== undefined) found.push(feature);
  }
  return found;
}

/** The same as `addFamily` for features that have been looked up. */
export function addFeatures(features: Feature[], weight: number, places: number[], values: number[]): void {
  const found: Feature[] = [];
  for (const feature of features) {
    const { place } = feature;
    if (place >= counts.length) counts = grow(counts, place);
    if (counts[place] === 0) found.push(feature);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  let squares = 0;
  const start = values.length;
  for (const { place, rarity } of found) {
    const count = counts[place] ?? 1;
    counts[place] = 0;
    const value = count === 1 ? rarity : (1 + Math.log(count)) * rarity;
    squares += value * value;
    places.push(place);
    values.push(value);
  }
  const scale = weight / Math.sqrt(squares || 1);
  for (let position = start; position < values.length; position += 1)
    values[position] = (values[position] ?? 0) * scale;
}

function grow(old: Uint16Array<ArrayBuffer>, place: number): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array((place + 1) * 2);
  more.set(old);
  return more;
}
