import { tabulateFeatures } from "../learning/feature-families";
import { shuffle } from "../learning/shuffle";
import type { SparseVector } from "../learning/sparse-row";
import type { LabelledText } from "./learn-moods";
import { sentimentFeatures } from "./sentiment-features";
import {
  labelProbabilities,
  SENTIMENT_LABELS,
  toVector,
  type LearntSentiment,
  type SentimentModel,
} from "./sentiment-model";

const EPOCHS = 4;
const RATE = 0.05;
const BIAS_RATE = 0.02;
const SHRINK = 1e-5;
const CAUTION = 1e-3;
/** Weights are averaged over the epochs from this one on. */
const AVERAGED_FROM = 1;
/** 1 gives every label the same say, 0 every text. */
const BALANCE = 0.7;
/** Rarer features are chance. In small sets there is nothing else. */
const LEAST_COUNTS: [words: number, letters: number] = [2, 4];
const FEW_TEXTS = 1000;

/**
 * Learns the weights that ship: labels from texts, by stochastic gradient with a rate per weight. Small enough to be stored
 * in bytes; `learnMoods` is better and larger. The same texts give the same weights.
 */
export function trainSentiment(examples: LabelledText[]): LearntSentiment {
  const labels = SENTIMENT_LABELS.filter((label) => examples.some((example) => example.label === label));
  const listed = selectFeatures(examples.map(({ text }) => text));
  const features = tabulateFeatures(listed);
  const vectors = examples.map(({ text }) => toVector(features, text));
  const goals = Int32Array.from(examples, ({ label }) => labels.indexOf(label));
  const counts = labels.map((_, label) => goals.filter((goal) => goal === label).length);
  const says = counts.map((count) => Math.pow(examples.length / (labels.length * count), BALANCE));

  const model = {
    labels,
    features,
    listed,
    weights: new Float32Array(listed.size * labels.length),
    biases: new Float64Array(labels.length),
  };
  const squares = new Float32Array(model.weights.length).fill(CAUTION);
  const sums = new Float32Array(model.weights.length);
  const biasSums = new Float64Array(labels.length);
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, epoch + 1);
    for (const index of order) {
      const vector = vectors[index];
      const goal = goals[index] ?? 0;
      if (vector) learn(model, squares, vector, goal, says[goal] ?? 1);
    }
    if (epoch < AVERAGED_FROM) continue;
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (model.weights[at] ?? 0);
    for (let at = 0; at < biasSums.length; at++) biasSums[at] = (biasSums[at] ?? 0) + (model.biases[at] ?? 0);
  }
  const rounds = EPOCHS - AVERAGED_FROM;
  return { ...model, weights: sums.map((sum) => sum / rounds), biases: biasSums.map((sum) => sum / rounds) };
}

function selectFeatures(texts: string[]): LearntSentiment["listed"] {
  const counts = Array.from({ length: 3 }, () => new Map<number, number>());
  for (const text of texts) {
    sentimentFeatures(text).forEach((family, index) => {
      for (const hash of new Set(family)) counts[index]?.set(hash, (counts[index].get(hash) ?? 0) + 1);
    });
  }
  const features: LearntSentiment["listed"] = new Map();
  counts.forEach((family, index) => {
    const least = texts.length < FEW_TEXTS ? 1 : (LEAST_COUNTS[index] ?? 1);
    for (const [hash, count] of family) {
      if (count >= least && !features.has(hash))
        features.set(hash, { place: features.size, rarity: Math.log(1 + texts.length / count) });
    }
  });
  return features;
}

function learn(
  model: Pick<SentimentModel, "labels" | "weights" | "biases">,
  squares: Float32Array,
  vector: SparseVector,
  goal: number,
  say: number,
): void {
  const { labels, weights, biases } = model;
  const misses = labelProbabilities(model, vector).map(
    (probable, label) => say * (probable - (label === goal ? 1 : 0)),
  );
  misses.forEach((miss, label) => {
    biases[label] = (biases[label] ?? 0) - BIAS_RATE * miss;
  });
  const { places, values } = vector;
  for (let at = 0; at < places.length; at++) {
    const start = (places[at] ?? 0) * labels.length;
    const value = values[at] ?? 0;
    for (let label = 0; label < labels.length; label++) {
      const weight = weights[start + label] ?? 0;
      const slope = (misses[label] ?? 0) * value + SHRINK * weight;
      const square = (squares[start + label] ?? 0) + slope * slope;
      squares[start + label] = square;
      weights[start + label] = weight - (RATE * slope) / Math.sqrt(square);
    }
  }
}
