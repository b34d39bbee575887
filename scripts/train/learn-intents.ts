import { INTENT_FAMILIES, type IntentFamily } from "~/agent/perception/intents/extract-intent-features";
import type { IntentWeights } from "~/agent/perception/intents/intent-model";
import {
  findIntentFeatures,
  intentDimension,
  mapFamilies,
  vectorizeIntent,
  type KnownIntentFeatures,
} from "~/agent/perception/intents/intent-vectorizer";
import { tabulateFeatures } from "~/agent/perception/learning/feature-families";
import { trainLinearSvm } from "~/agent/perception/learning/train-linear-svm";
import type { WordVectors } from "~/agent/perception/learning/word-vectors";
import { INTENT_NAMES } from "~/agent/perception/perception";
import type { Message } from "./read-messages.ts";

const COST = 1;
/** Features that are kept: those with the largest weights. With fewer the validation part gets worse. */
const MOST_FEATURES = 88_000;

/** One separator an intent; a message may lie on the right side of several. */
export function learnIntents(
  messages: Message[],
  wordVectors: WordVectors,
  families: readonly IntentFamily[] = INTENT_FAMILIES,
): IntentWeights {
  const features = findIntentFeatures(messages, families);
  const tables = mapFamilies((family) => tabulateFeatures(features[family]));
  const rows = messages.map((message) => vectorizeIntent(message, tables, wordVectors));
  const norms = Float64Array.from(rows, ({ values }) => values.reduce((sum, value) => sum + value * value, 0));
  const dimension = intentDimension(tables, wordVectors);

  const weights = new Float32Array(dimension * INTENT_NAMES.length);
  INTENT_NAMES.forEach((intent, label) => {
    const isMeant = (row: number) => messages[row]?.intents.includes(intent) ?? false;
    trainLinearSvm({ rows, norms, dimension, cost: COST }, isMeant, label + 1).forEach((weight, feature) => {
      weights[feature * INTENT_NAMES.length + label] = weight;
    });
  });
  return keepTelling({ labels: [...INTENT_NAMES], features, weights }, dimension, wordVectors.dimension);
}

/** Leaves out the features that say least, so that the weights stay small enough to ship. */
function keepTelling({ labels, features, weights }: IntentWeights, dimension: number, meaning: number): IntentWeights {
  const known = dimension - meaning;
  const row = (feature: number) => weights.subarray(feature * labels.length, (feature + 1) * labels.length);
  const telling = Float64Array.from({ length: known }, (_, feature) =>
    row(feature).reduce((sum, weight) => sum + weight * weight, 0),
  );
  const least = telling.toSorted().at(-MOST_FEATURES) ?? 0;

  const order: number[] = [];
  const kept: KnownIntentFeatures = mapFamilies((family) => {
    const telltale = [...features[family]].filter(([, { place }]) => (telling[place] ?? 0) >= least);
    return new Map(
      telltale.map(([hash, { place, rarity }]) => [hash, { place: order.push(place) - 1, rarity }] as const),
    );
  });
  for (let axis = 0; axis < meaning; axis += 1) order.push(known + axis);
  const fewer = new Float32Array(order.length * labels.length);
  order.forEach((feature, at) => {
    fewer.set(row(feature), at * labels.length);
  });
  return { labels, features: kept, weights: fewer };
}
