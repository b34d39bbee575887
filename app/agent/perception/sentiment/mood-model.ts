import type { SparseVector } from "../learning/sparse-row";
import { readMood, type MoodFeatures, type ReadMood } from "./mood-features";
import type { SentimentLabel } from "./sentiment-model";

/** What tells one label from the others. */
export type MoodSide = {
  /** How much a feature says of the label in itself, by its place: rare and one-sided ones more. */
  tells: Float32Array;
  /** Weights for texts as a whole and by sentences, each with a constant at the end, and the usual size of their scores. */
  views: Record<MoodView, { weights: Float32Array; scale: number }>;
};
export const MOOD_VIEWS = ["whole", "sentences"] as const;
/** The say of the view by sentences grows with their number: where there are only one or two, the whole is the surer view. */
const SENTENCES = { shareEach: 0.1, mostShare: 0.5 };
export type MoodView = (typeof MOOD_VIEWS)[number];

/** Linear support vector machines over features that naive Bayes weighs (Wang and Manning, 2012), learnt from given texts. */
export type MoodModel = {
  labels: SentimentLabel[];
  /** Features by hash. */
  places: Map<number, number>;
  /** One a label. */
  sides: MoodSide[];
};

/** Lengths of the families: words, letters, rated words. */
const FAMILY_WEIGHTS = [1, 1, 0.5];
/** How sharply scores become probabilities. */
const SLOPE = 1.5;

/** How probable each of the model's labels is, in their order. */
export function moodProbabilities(model: MoodModel, text: string): number[] {
  const read = readMood(text, model.places);
  const powers = model.sides.map((side) => Math.exp(SLOPE * scoreSide(side, read)));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function scoreSide({ tells, views }: MoodSide, read: ReadMood): number {
  const scoreView = (view: MoodView) => {
    const { weights, scale } = views[view];
    const parts = partsOf(read, view);
    const sum = parts.reduce((total, part) => total + scorePart(part, tells, weights), 0) / parts.length;
    return (sum + (weights[tells.length] ?? 0)) / scale;
  };
  const share = Math.min(SENTENCES.mostShare, SENTENCES.shareEach * read.sentences.length);
  return (1 - share) * scoreView("whole") + share * scoreView("sentences");
}

/** The same as the row's product with the weights, without making a row. */
function scorePart(families: MoodFeatures, tells: Float32Array, weights: Float32Array): number {
  return families.reduce((total, family, index) => {
    let squares = 0;
    let sum = 0;
    for (const place of family) {
      const told = tells[place] ?? 0;
      squares += told * told;
      sum += told * (weights[place] ?? 0);
    }
    return total + ((FAMILY_WEIGHTS[index] ?? 1) * sum) / Math.sqrt(squares || 1);
  }, 0);
}

function partsOf(read: ReadMood, view: MoodView): MoodFeatures[] {
  return view === "whole" ? [read.whole] : read.sentences;
}

/**
 * Makes rows of `tells.length + 1` columns from texts in one of the two views; each sentence counts alike, and the last
 * column is always 1.
 */
export function createRowMaker(tells: Float32Array): (read: ReadMood, view: MoodView) => SparseVector {
  /** All 0 between calls. */
  const sums = new Float32Array(tells.length);

  return (read, view) => {
    const parts = partsOf(read, view);
    const seen: number[] = [];
    for (const part of parts) {
      part.forEach((family, index) => {
        let squares = 0;
        for (const place of family) squares += (tells[place] ?? 0) ** 2;
        const scale = (FAMILY_WEIGHTS[index] ?? 1) / parts.length / Math.sqrt(squares || 1);
        for (const place of family) {
          if (sums[place] === 0) seen.push(place);
          sums[place] = (sums[place] ?? 0) + scale * (tells[place] ?? 0);
        }
      });
    }
    const values = Float32Array.from([...seen.map((place) => sums[place] ?? 0), 1]);
    for (const place of seen) sums[place] = 0;
    return { places: Int32Array.from([...seen, tells.length]), values };
  };
}
