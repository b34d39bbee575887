import { answerConfidenceSchema, type AnswerConfidence } from "../learning/confidence-of";
import data from "./answers.json";

let factors: AnswerConfidence | undefined;

/** How the confidence of learnt labels is read from their evidence. */
export function shippedAnswerConfidence(): AnswerConfidence {
  factors ??= answerConfidenceSchema.parse(data);
  return factors;
}
