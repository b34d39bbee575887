import { extractFeatures, FEATURE_FAMILIES, splitWords, type FeatureFamily } from "./extract-features";
import { sentenceVector, type WordVectors } from "./word-vectors";

/** A row of features: places and values, the same length. */
export type SparseVector = { places: Int32Array; values: Float32Array };

export type Vectorizer = {
  dimension: number;
  vectorize: (text: string) => SparseVector;
  /** How much of what a text's words say was seen in training, in [0, 1]. */
  coverage: (text: string) => number;
};

/** How much each family counts beside the others; the direction of the whole message counts 1. */
export type FamilyWeights = Record<FeatureFamily, number>;
/** In a set of this many texts a feature seen once is chance, and leaving it out saves most of the memory. */
const MANY_TEXTS = 4000;

type Feature = { place: number; rarity: number };

/** Learns from texts which features there are and how rare (tf-idf, each family of length 1). */
export function fitVectorizer(texts: string[], wordVectors: WordVectors, familyWeights: FamilyWeights): Vectorizer {
  const least = texts.length > MANY_TEXTS ? 2 : 1;
  const counts: Record<FeatureFamily, Map<number, number>> = {
    words: new Map(),
    pairs: new Map(),
    characters: new Map(),
  };
  for (const text of texts) {
    const features = extractFeatures(splitWords(text));
    for (const family of FEATURE_FAMILIES) {
      for (const hash of new Set(features[family])) counts[family].set(hash, (counts[family].get(hash) ?? 0) + 1);
    }
  }

  let size = 0;
  const known = (family: FeatureFamily): Map<number, Feature> => {
    const features = new Map<number, Feature>();
    for (const [hash, count] of counts[family]) {
      if (count < least) continue;
      features.set(hash, { place: size, rarity: Math.log((1 + texts.length) / (1 + count)) + 1 });
      size += 1;
    }
    return features;
  };
  const families = { words: known("words"), pairs: known("pairs"), characters: known("characters") };
  const unseen = Math.log(1 + texts.length) + 1;

  return {
    dimension: size + wordVectors.dimension,
    vectorize(text) {
      const words = splitWords(text);
      const features = extractFeatures(words);
      const places: number[] = [];
      const values: number[] = [];
      for (const family of FEATURE_FAMILIES) {
        addFamily(features[family], families[family], familyWeights[family], places, values);
      }
      sentenceVector(words, wordVectors)?.forEach((value, axis) => {
        places.push(size + axis);
        values.push(value);
      });
      return { places: Int32Array.from(places), values: Float32Array.from(values) };
    },
    coverage(text) {
      const words = splitWords(text);
      const hashes = extractFeatures(words).words.slice(0, words.length);
      let seen = 0;
      let all = 0;
      for (const hash of hashes) {
        const rarity = families.words.get(hash)?.rarity;
        seen += rarity ?? 0;
        all += rarity ?? unseen;
      }
      return all === 0 ? 0 : seen / all;
    },
  };
}

function addFamily(
  hashes: number[],
  known: Map<number, Feature>,
  weight: number,
  places: number[],
  values: number[],
): void {
  const counts = new Map<Feature, number>();
  for (const hash of hashes) {
    const feature = known.get(hash);
    if (feature) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  let squares = 0;
  const start = values.length;
  for (const [{ place, rarity }, count] of counts) {
    const value = (1 + Math.log(count)) * rarity;
    squares += value * value;
    places.push(place);
    values.push(value);
  }
  const scale = weight / Math.sqrt(squares || 1);
  for (let position = start; position < values.length; position += 1)
    values[position] = (values[position] ?? 0) * scale;
}
