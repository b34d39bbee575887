import { intentConfidenceSchema, type IntentConfidence } from "../intents/blend-intents";
import { intentModelDataSchema, unpackIntentModel, type IntentModel } from "../intents/intent-model";
import data from "./intents.json";
import { shippedWordVectors } from "./shipped-word-vectors";

const storedSchema = intentModelDataSchema.extend({ confidence: intentConfidenceSchema });

let model: (IntentModel & { confidence: IntentConfidence }) | undefined;

/** The intent model that ships, unpacked once. */
export function shippedIntentModel(): IntentModel & { confidence: IntentConfidence } {
  if (!model) {
    const { confidence, ...weights } = storedSchema.parse(data);
    model = { ...unpackIntentModel(weights, shippedWordVectors()), confidence };
  }
  return model;
}
