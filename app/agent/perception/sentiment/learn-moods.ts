import { trainLinearSvm } from "../learning/train-linear-svm";
import type { SparseVector } from "../learning/sparse-row";
import { readMood, type ReadMood } from "./mood-features";
import { createRowMaker, MOOD_VIEWS, type MoodModel, type MoodSide, type MoodView } from "./mood-model";
import { sentimentFeatures } from "./sentiment-features";
import { SENTIMENT_LABELS, type SentimentLabel } from "./sentiment-model";

export type LabelledText = { text: string; label: SentimentLabel };

/** What a mistake costs. Sentences are shorter rows, and take more. */
const COSTS: Record<MoodView, number> = { whole: 0.1, sentences: 0.5 };
/** 1 gives both sides the same say, 0 every text. */
const BALANCE = 0.7;
/** Rarer features (words, letters, rated words) are chance. In small sets there is nothing else. */
const LEAST_COUNTS = [2, 4, 2];
const FEW_TEXTS = 1000;
/** What a feature that is as frequent on both sides still counts. */
const UNDECIDED = 0.2;

/** Learns labels from texts. The same texts in the same order give the same model. */
export function learnMoods(examples: readonly LabelledText[]): MoodModel {
  const labels = SENTIMENT_LABELS.filter((label) => examples.some((example) => example.label === label));
  const { places, families } = findPlaces(examples.map(({ text }) => text));
  const texts = examples.map(({ text }) => readMood(text, places));
  const learn = (label: SentimentLabel, seed: number) =>
    learnSide(texts, (row) => examples[row]?.label === label, families, seed);

  const [negative, positive] = labels;
  if (labels.length === 2 && negative !== undefined && positive !== undefined) {
    const side = learn(positive, 1);
    return { labels, places, sides: [mirror(side), side] };
  }
  return { labels, places, sides: labels.map((label, index) => learn(label, index + 1)) };
}

/** Which features there are, and the family of each. */
function findPlaces(texts: string[]): { places: Map<number, number>; families: number[] } {
  const counts = LEAST_COUNTS.map(() => new Map<number, number>());
  for (const text of texts) {
    sentimentFeatures(text).forEach((family, index) => {
      for (const hash of new Set(family)) counts[index]?.set(hash, (counts[index].get(hash) ?? 0) + 1);
    });
  }
  const places = new Map<number, number>();
  const families: number[] = [];
  counts.forEach((family, index) => {
    const least = texts.length < FEW_TEXTS ? 1 : (LEAST_COUNTS[index] ?? 1);
    for (const [hash, count] of family) {
      if (count < least || places.has(hash)) continue;
      places.set(hash, places.size);
      families.push(index);
    }
  });
  return { places, families };
}

function learnSide(texts: ReadMood[], isMember: (row: number) => boolean, families: number[], seed: number): MoodSide {
  const tells = weighFeatures(texts, isMember, families);
  const members = texts.filter((_, row) => isMember(row)).length;
  const stress = Float64Array.from(texts, (_, row) =>
    Math.pow(texts.length / 2 / (isMember(row) ? members : texts.length - members), BALANCE),
  );
  const toRow = createRowMaker(tells);
  const learnView = (view: MoodView) => {
    const rows = texts.map((text) => toRow(text, view));
    const norms = Float64Array.from(rows, ({ values }) => values.reduce((sum, value) => sum + value * value, 0));
    const training = { rows, norms, dimension: tells.length + 1, cost: COSTS[view], stress };
    const weights = Float32Array.from(trainLinearSvm(training, isMember, seed));
    const squares = rows.reduce((sum, row) => sum + product(row, weights) ** 2, 0);
    return { weights, scale: Math.sqrt(squares / rows.length) || 1 };
  };
  const [whole, sentences] = MOOD_VIEWS.map(learnView);
  if (!whole || !sentences) throw new Error("A mood has two views.");
  return { tells, views: { whole, sentences } };
}

function product({ places, values }: SparseVector, weights: Float32Array): number {
  return places.reduce((sum, place, at) => sum + (weights[place] ?? 0) * (values[at] ?? 0), 0);
}

/** Rarity times how one-sided a feature is: the log of how much likelier it is on one side than on the other. */
function weighFeatures(texts: ReadMood[], isMember: (row: number) => boolean, families: number[]): Float32Array {
  const inside = new Float64Array(families.length).fill(1);
  const outside = new Float64Array(families.length).fill(1);
  texts.forEach(({ whole }, row) => {
    const side = isMember(row) ? inside : outside;
    for (const family of whole) for (const place of family) side[place] = (side[place] ?? 0) + 1;
  });
  const totals = LEAST_COUNTS.map(() => ({ inside: 0, outside: 0 }));
  families.forEach((family, place) => {
    const total = totals[family];
    if (!total) return;
    total.inside += inside[place] ?? 0;
    total.outside += outside[place] ?? 0;
  });
  return Float32Array.from(families, (family, place) => {
    const total = totals[family] ?? { inside: 1, outside: 1 };
    const [here, there] = [inside[place] ?? 1, outside[place] ?? 1];
    const oneSided = Math.abs(Math.log(here / total.inside / (there / total.outside)));
    const rarity = Math.log(1 + texts.length / Math.max(1, here + there - 2));
    return rarity * (UNDECIDED + oneSided);
  });
}

/** What speaks for one of two labels speaks against the other. */
function mirror({ tells, views }: MoodSide): MoodSide {
  const turn = ({ weights, scale }: MoodSide["views"]["whole"]) => ({
    weights: weights.map((weight) => -weight),
    scale,
  });
  return { tells, views: { whole: turn(views.whole), sentences: turn(views.sentences) } };
}
