import { extractFeatures, FEATURE_FAMILIES, splitWords, type FeatureFamily } from "./extract-features";
import { addFamily, findFamilies, type KnownFamilies } from "./feature-families";
import { sentenceVector, type WordVectors } from "./word-vectors";

/** A row of features: places and values, the same length. */
export type SparseVector = { places: Int32Array; values: Float32Array };

export type Vectorizer = {
  dimension: number;
  vectorize: (text: string) => SparseVector;
  /** How much of what a text's words say was seen in training, in [0, 1]. */
  coverage: (text: string) => number;
};

/** How much each family counts beside the others, and the direction of the whole message's meaning. */
export type FamilyWeights = Record<FeatureFamily, number> & { meaning: number };
/** In a set of this many texts a feature seen once is chance, and leaving it out saves most of the memory. */
const MANY_TEXTS = 4000;

export type KnownFeatures = KnownFamilies<FeatureFamily>;

/** Learns from texts which features there are and how rare they are. */
export function findFeatures(texts: string[]): KnownFeatures {
  const described = texts.map((text) => extractFeatures(splitWords(text)));
  const known = findFamilies(FEATURE_FAMILIES, described, texts.length > MANY_TEXTS ? 2 : 1);
  return { words: known("words"), pairs: known("pairs"), characters: known("characters") };
}

/** Describes texts by known features (tf-idf, each family of length 1) and by the direction of their words' meaning. */
export function createVectorizer(
  features: KnownFeatures,
  familyWeights: FamilyWeights,
  wordVectors: WordVectors,
): Vectorizer {
  const size = FEATURE_FAMILIES.reduce((sum, family) => sum + features[family].size, 0);
  const rarest = Math.max(1, ...[...features.words.values()].map(({ rarity }) => rarity));

  return {
    dimension: size + wordVectors.dimension,
    vectorize(text) {
      const words = splitWords(text);
      const found = extractFeatures(words);
      const places: number[] = [];
      const values: number[] = [];
      for (const family of FEATURE_FAMILIES) {
        addFamily(found[family], features[family], familyWeights[family], places, values);
      }
      const meaning = familyWeights.meaning === 0 ? null : sentenceVector(words, wordVectors);
      meaning?.forEach((value, axis) => {
        places.push(size + axis);
        values.push(value * familyWeights.meaning);
      });
      return { places: Int32Array.from(places), values: Float32Array.from(values) };
    },
    coverage(text) {
      const words = splitWords(text);
      let seen = 0;
      let all = 0;
      for (const hash of extractFeatures(words).words.slice(0, words.length)) {
        const rarity = features.words.get(hash)?.rarity;
        seen += rarity ?? 0;
        all += rarity ?? rarest;
      }
      return all === 0 ? 0 : seen / all;
    },
  };
}
