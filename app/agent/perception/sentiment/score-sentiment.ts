import type { Perception } from "../perception";
import type { Token } from "../tokenize";
import { shippedSentiment } from "../weights/shipped-sentiment";
import { scoreLexicon } from "./score-lexicon";
import { moodProbabilities, type MoodModel } from "./mood-model";
import { labelProbabilities, toVector, type SentimentLabel } from "./sentiment-model";

/** How much the learnt weights say beside the word list, which knows four languages and emoji. */
const LEARNT_PART = 0.7;
/** Beyond this a message is no longer neutral. */
const MOODY_FROM = 0.2;
const END_LENGTH = 300;

/** How a message sounds, -1 to 1: the shipped weights and the word list together, or `trained` weights alone. */
export function scoreSentiment(text: string, tokens: Token[], trained?: MoodModel): Perception["sentiment"] {
  if (trained) return readTrained(text, trained);

  const shipped = shippedSentiment();
  const [negative, positive] = moodsOf(
    shipped.labels,
    labelProbabilities(shipped, toVector(shipped.features, shorten(text))),
  );
  // Nothing that was learnt from: only the list may know it.
  const learnt = tokens.length === 0 ? 0 : positive - negative;
  const score = round(LEARNT_PART * learnt + (1 - LEARNT_PART) * scoreLexicon(text, tokens));
  if (score > MOODY_FROM) return { score, label: "positive" };
  return { score, label: score < -MOODY_FROM ? "negative" : "neutral" };
}

/** The beginning and the end of a long message say how it is meant; all of it would cost time. */
function shorten(text: string): string {
  return text.length <= 2 * END_LENGTH ? text : `${text.slice(0, END_LENGTH)} ${text.slice(-END_LENGTH)}`;
}

function readTrained(text: string, model: MoodModel): Perception["sentiment"] {
  const probabilities = moodProbabilities(model, text);
  const [negative, positive] = moodsOf(model.labels, probabilities);
  const best = probabilities.indexOf(Math.max(...probabilities));
  return { score: round(positive - negative), label: model.labels[best] ?? "neutral" };
}

function moodsOf(labels: SentimentLabel[], probabilities: ArrayLike<number>): [negative: number, positive: number] {
  const of = (label: SentimentLabel) => probabilities[labels.indexOf(label)] ?? 0;
  return [of("negative"), of("positive")];
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
