import { shippedAnswerConfidence } from "../weights/shipped-answer-confidence";
import { confidenceOf, type Evidence } from "./confidence-of";
import { isOutOfScopeLabel } from "./out-of-scope-label";
import { labelWords } from "./label-words";
import { trainLinearSvm, type SvmTraining } from "./train-linear-svm";
import type { PriorKnowledge } from "./prior-knowledge";
import type { SparseVector } from "./sparse-row";
import { createVectorizer, findFeatures } from "./vectorizer";

export type TrainingText = { text: string; label: string };

export type Classification = {
  /** Null where none of the labels fits well enough. */
  label: string | null;
  /** The nearest label, even so; null only where there is no label at all. */
  best: string | null;
  /** How probable it is that `best` is right, in [0, 1]. */
  confidence: number;
};

export type TextClassifier = {
  labels: string[];
  classify: (text: string) => Classification;
  /** What `classify` rests on. */
  weigh: (text: string) => Evidence & { best: string | null };
};

/**
 * From this many examples a label on, pairs of words are known well enough to count, the words need no meaning lent to them, and
 * mistakes may cost more.
 */
const MANY_EXAMPLES = 50;
const FEW = {
  cost: 1,
  weights: { words: 0.7, pairs: 0.4, characters: 1, topics: 0.7, topicPairs: 0.5, meaning: 1, intents: 0.15 },
};
const MANY = {
  cost: 2,
  weights: { words: 0.7, pairs: 0.8, characters: 1, topics: 0.5, topicPairs: 0, meaning: 0, intents: 0.3 },
};

/**
 * Learns to tell labels apart from examples, in well under a second for some hundred of them. Labels such as "oos" only teach
 * what to abstain from. The same examples in the same order give the same classifier.
 */
export function trainTextClassifier(examples: TrainingText[], knowledge: PriorKnowledge): TextClassifier {
  const steps = trainInSteps(examples, knowledge);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same, label by label: whoever takes the steps may serve others in between. */
export function* trainInSteps(
  examples: TrainingText[],
  knowledge: PriorKnowledge,
): Generator<undefined, TextClassifier> {
  const labels = [...new Set(examples.map(({ label }) => label))].filter((label) => !isOutOfScopeLabel(label)).sort();
  const named = labels.map((label) => ({ label, text: labelWords(label) }));
  const all = [...examples, ...named];
  const setting = all.length / Math.max(1, labels.length) >= MANY_EXAMPLES ? MANY : FEW;
  const vectorizer = createVectorizer(
    findFeatures(
      all.map(({ text }) => text),
      knowledge,
    ),
    setting.weights,
    knowledge,
  );
  // Words of what is abstained from speak for no label.
  const known = all.filter(({ label }) => !isOutOfScopeLabel(label)).map(({ text }) => text);
  const inScope = createVectorizer(findFeatures(known, knowledge), setting.weights, knowledge);
  const rows = all.map(({ text }) => vectorizer.vectorize(text));
  const norms = Float64Array.from(rows, squaredLength);
  // What is abstained from is a class of its own, the last one, that is never an answer.
  const classes = Int32Array.from(all, ({ label }) =>
    isOutOfScopeLabel(label) ? labels.length : labels.indexOf(label),
  );
  const columns = labels.length + (classes.includes(labels.length) ? 1 : 0);
  const weights = yield* learnWeights(
    { rows, norms, dimension: vectorizer.dimension, cost: setting.cost },
    classes,
    columns,
  );

  const weigh = (text: string) => {
    const row = vectorizer.vectorize(text);
    const scores = scoreLabels(row, weights, columns);
    const [first, second] = twoBest(scores.subarray(0, labels.length));
    return {
      best: labels[first] ?? null,
      score: scores[first] ?? -1,
      lead: (scores[first] ?? 0) - (scores[second] ?? -1),
      away: Math.max(0, 1 + (scores[labels.length] ?? -1)),
      nearest: nearestExample(row, rows, norms, classes, first, vectorizer.dimension),
      coverage: inScope.coverage(text),
    };
  };
  return {
    labels,
    weigh,
    classify(text) {
      const evidence = weigh(text);
      const factors = shippedAnswerConfidence();
      const confidence = evidence.best === null ? 0 : round(confidenceOf(evidence, factors));
      return { label: confidence >= factors.least ? evidence.best : null, best: evidence.best, confidence };
    },
  };
}

/** One column a class, one row a feature. */
function* learnWeights(training: SvmTraining, classes: Int32Array, labels: number): Generator<undefined, Float32Array> {
  const all = new Float32Array(training.dimension * labels);
  for (let label = 0; label < labels; label += 1) {
    yield;
    const weights = trainLinearSvm(training, (row) => classes[row] === label, label + 1);
    weights.forEach((weight, feature) => (all[feature * labels + label] = weight));
  }
  return all;
}

function scoreLabels({ places, values }: SparseVector, weights: Float32Array, labels: number): Float64Array {
  const scores = new Float64Array(labels);
  for (let at = 0; at < places.length; at += 1) {
    const start = (places[at] ?? 0) * labels;
    const value = values[at] ?? 0;
    for (let label = 0; label < labels; label += 1)
      scores[label] = (scores[label] ?? 0) + value * (weights[start + label] ?? 0);
  }
  return scores;
}

function twoBest(scores: Float64Array): [number, number] {
  let [first, second] = [-1, -1];
  scores.forEach((score, label) => {
    if (first < 0 || score > (scores[first] ?? 0)) [first, second] = [label, first];
    else if (second < 0 || score > (scores[second] ?? 0)) second = label;
  });
  return [first, second];
}

function nearestExample(
  { places, values }: SparseVector,
  rows: SparseVector[],
  norms: Float64Array,
  classes: Int32Array,
  label: number,
  dimension: number,
): number {
  const dense = new Float32Array(dimension);
  let own = 0;
  places.forEach((place, at) => {
    const value = values[at] ?? 0;
    dense[place] = value;
    own += value * value;
  });
  let nearest = 0;
  rows.forEach((row, index) => {
    if (classes[index] !== label) return;
    let product = 0;
    for (let at = 0; at < row.places.length; at += 1)
      product += (dense[row.places[at] ?? 0] ?? 0) * (row.values[at] ?? 0);
    nearest = Math.max(nearest, product / Math.sqrt(own * (norms[index] ?? 1) || 1));
  });
  return nearest;
}

function squaredLength({ values }: SparseVector): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
