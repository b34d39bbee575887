import { shuffle } from "../learning/shuffle";
import { describeTokens } from "./describe-tokens";
import { rowsOf, scoreTags } from "./label-tokens";
import { emptySteps, type LabelledTokens, type Labeller } from "./labeller";
import { tagProbabilities } from "./tag-probabilities";

export type LabellerTraining = {
  epochs: number;
  /** Features seen less often are left out. */
  minCount: number;
};

export const LABELLER_TRAINING: LabellerTraining = { epochs: 6, minCount: 1 };

const RATE = 0.1;
/** Pulls weights towards 0 at each look at them. */
const SHRINK = 1e-3;
/** Keeps the first steps small where nothing has been seen yet. */
const CAUTION = 1e-2;
/** Weights are averaged over this last part of the epochs, which steadies them. */
const AVERAGED_PART = 0.5;

type Gradient = { weights: Float32Array; squares: Float32Array };

/**
 * Learns a conditional random field from tagged words: likelihood by stochastic gradient with a rate per weight (AdaGrad).
 * The same examples in the same order give the same weights. Throws when words and tags differ in number.
 */
export function trainLabeller(examples: LabelledTokens[], training: LabellerTraining = LABELLER_TRAINING): Labeller {
  examples.forEach(({ tokens, tags }, index) => {
    if (tokens.length !== tags.length) {
      throw new RangeError(`Example ${index + 1} has ${tokens.length} tokens and ${tags.length} tags.`);
    }
  });
  const tags = [...new Set(examples.flatMap((example) => example.tags))].sort();
  const described = examples.map(({ tokens }) => describeTokens(tokens));
  const rows = countRows(described, training.minCount);
  const places = described.map((words) => words.map((features) => rowsOf(rows, features)));
  const gold = examples.map((example) => Int32Array.from(example.tags, (tag) => tags.indexOf(tag)));

  const steps = emptySteps(tags);
  allowSeenSteps(steps.allowed, gold, tags.length);
  const features = emptyGradient(new Float32Array(rows.size * tags.length));
  const between = emptyGradient(steps.weights);
  const ends = emptyGradient(steps.ends);
  const sums = [features, between, ends].map(({ weights }) => new Float32Array(weights.length));

  const order = examples.map((_, index) => index);
  let averaged = 0;
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    shuffle(order, epoch + 1);
    for (const index of order) {
      const [at, goal] = [places[index], gold[index]];
      if (at && goal && goal.length > 0) learn(at, goal, tags.length, { features, between, ends, steps });
    }
    if (epoch < Math.floor(training.epochs * AVERAGED_PART)) continue;
    averaged += 1;
    [features, between, ends].forEach(({ weights }, part) => {
      addTo(sums[part], weights);
    });
  }
  [features, between, ends].forEach(({ weights }, part) => {
    weights.set((sums[part] ?? weights).map((sum) => sum / Math.max(1, averaged)));
  });
  return { tags, rows, weights: features.weights, steps };
}

function countRows(described: string[][][], minCount: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of described) {
    for (const features of words) {
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
  }
  const rows = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= minCount) rows.set(feature, rows.size);
  return rows;
}

/** Tags that somebody set by hand against the rule are learnt all the same. */
function allowSeenSteps(allowed: Uint8Array, gold: Int32Array[], tags: number): void {
  for (const path of gold) {
    path.forEach((tag, place) => {
      allowed[(path[place - 1] ?? tags) * tags + tag] = 1;
    });
  }
}

function learn(
  places: Int32Array[],
  gold: Int32Array,
  tags: number,
  model: { features: Gradient; between: Gradient; ends: Gradient; steps: Labeller["steps"] },
): void {
  const probable = tagProbabilities(model.steps, scoreTags(model.features.weights, places, tags));
  const last = places.length - 1;

  gold.forEach((goal, place) => {
    for (let tag = 0; tag < tags; tag++) {
      const miss = (probable.places[place * tags + tag] ?? 0) - (tag === goal ? 1 : 0);
      for (const row of places[place] ?? []) descend(model.features, row * tags + tag, miss);
      if (place === last) descend(model.ends, tag, miss);
    }
    const step = (gold[place - 1] ?? tags) * tags + goal;
    probable.steps[step] = (probable.steps[step] ?? 0) - 1;
  });
  for (let step = 0; step < probable.steps.length; step++) {
    const miss = probable.steps[step] ?? 0;
    if (miss !== 0) descend(model.between, step, miss);
  }
}

function descend({ weights, squares }: Gradient, index: number, miss: number): void {
  const weight = weights[index] ?? 0;
  const slope = miss + SHRINK * weight;
  const square = (squares[index] ?? 0) + slope * slope;
  squares[index] = square;
  weights[index] = weight - (RATE * slope) / Math.sqrt(square + CAUTION);
}

function emptyGradient(weights: Float32Array): Gradient {
  return { weights, squares: new Float32Array(weights.length) };
}

function addTo(sums: Float32Array | undefined, values: Float32Array): void {
  if (!sums) return;
  for (let index = 0; index < sums.length; index++) sums[index] = (sums[index] ?? 0) + (values[index] ?? 0);
}
