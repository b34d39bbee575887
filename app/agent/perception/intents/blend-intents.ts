import { z } from "zod";
import { INTENT_NAMES, type Intent } from "../perception";

export const intentConfidenceSchema = z.object({
  /** Of a logistic regression on the learnt score, its lead over the best of the other intents, and the patterns' confidence. */
  intercept: z.number(),
  score: z.number(),
  lead: z.number(),
  patterns: z.number(),
});
export type IntentConfidence = z.infer<typeof intentConfidenceSchema>;

/** What speaks for an intent. */
export type IntentEvidence = { score: number; lead: number; patterns: number };

/** At this probability naming an intent is right more often than leaving it out is; it becomes a confidence of a half. */
const TURNING_POINT = 0.4;
/** A pattern that says it alone is believed, unless the learnt score denies it. */
const STRONG = 0.85;
const DENIED = -0.7;
const LEAST = 0.2;
/** A message means something: where nothing is likely, the likeliest reading counts from this probability on, as barely likely. */
const LEAST_ALONE = 0.25;
const BARELY = 0.5;

/** The intents of a message from its learnt scores and its patterns (`found`), strongest first. */
export function blendIntents(scores: Float64Array, found: Intent[], confidenceOf: IntentConfidence): Intent[] {
  const evidences = weighIntents(scores, found);
  const likelihoods = evidences.map((evidence) => probabilityOf(evidence, confidenceOf));
  const likeliest = Math.max(...likelihoods);
  const isAlone = likeliest >= LEAST_ALONE && likeliest < TURNING_POINT;
  return evidences
    .map((evidence, at) => {
      const likelihood = likelihoods[at] ?? 0;
      const confidence = isAlone && likelihood === likeliest ? BARELY : stretch(likelihood);
      const { patterns, score } = evidence;
      return {
        name: INTENT_NAMES[at] ?? "out_of_scope",
        confidence: patterns >= STRONG && !isDenied(patterns, score) ? Math.max(patterns, confidence) : confidence,
      };
    })
    .filter(({ confidence }) => confidence >= LEAST)
    .map(({ name, confidence }) => ({ name, confidence: Math.round(confidence * 1000) / 1000 }))
    .sort((left, right) => right.confidence - left.confidence);
}

/** Said outright by a pattern, and denied by what was learnt. */
export function isDenied(patterns: number, score: number): boolean {
  return patterns >= STRONG && score <= DENIED;
}

/** The evidence for each intent, in the order of INTENT_NAMES. */
export function weighIntents(scores: Float64Array, found: Intent[]): IntentEvidence[] {
  const [best = 0, second = 0] = [...scores].sort((left, right) => right - left);
  return INTENT_NAMES.map((name, at) => {
    const score = scores[at] ?? 0;
    const patterns = found.find((intent) => intent.name === name)?.confidence ?? 0;
    return { score, lead: score - (score === best ? second : best), patterns };
  });
}

function probabilityOf({ score, lead, patterns }: IntentEvidence, factors: IntentConfidence): number {
  const sum = factors.intercept + factors.score * score + factors.lead * lead + factors.patterns * patterns;
  return 1 / (1 + Math.exp(-sum));
}

function stretch(probability: number): number {
  return probability < TURNING_POINT
    ? (probability / TURNING_POINT) * 0.5
    : 0.5 + ((probability - TURNING_POINT) / (1 - TURNING_POINT)) * 0.5;
}
