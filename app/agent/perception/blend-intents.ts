import type { LabelModel } from "./learning/label-model";
import { INTENT_NAMES, type Intent } from "./perception";

/**
 * A logistic regression on both readings, fitted by cross-validation on the training messages: the learnt score, its lead over
 * the best of the other intents, and the patterns' confidence.
 */
const INTERCEPT = -1.38;
const FACTORS = { score: 0.95, lead: 2.2, patterns: 3.3 };
/** At this probability naming an intent is right more often than leaving it out is; it becomes a confidence of a half. */
const TURNING_POINT = 0.28;
/** A pattern that says it alone is believed whatever was learnt. */
const STRONG = 0.85;
/** What was learnt alone never counts as said outright. */
const MOST_LEARNT = 0.84;
const LEAST = 0.2;

/** The intents of a message from its patterns (`found`) and from what was learnt, strongest first. */
export function blendIntents(text: string, found: Intent[], model: LabelModel): Intent[] {
  const scores = model.score(text);
  const ranked = [...scores].sort((left, right) => right - left);
  const [best = 0, second = 0] = ranked;
  return INTENT_NAMES.map((name, at) => {
    const score = scores[at] ?? 0;
    const patterns = found.find((intent) => intent.name === name)?.confidence ?? 0;
    const lead = score - (score === best ? second : best);
    const sum = INTERCEPT + FACTORS.score * score + FACTORS.lead * lead + FACTORS.patterns * patterns;
    const confidence = stretch(1 / (1 + Math.exp(-sum)));
    return {
      name,
      confidence: patterns >= STRONG ? Math.max(patterns, confidence) : Math.min(MOST_LEARNT, confidence),
    };
  })
    .filter(({ confidence }) => confidence >= LEAST)
    .map(({ name, confidence }) => ({ name, confidence: Math.round(confidence * 1000) / 1000 }))
    .sort((left, right) => right.confidence - left.confidence);
}

function stretch(probability: number): number {
  return probability < TURNING_POINT
    ? (probability / TURNING_POINT) * 0.5
    : 0.5 + ((probability - TURNING_POINT) / (1 - TURNING_POINT)) * 0.5;
}
