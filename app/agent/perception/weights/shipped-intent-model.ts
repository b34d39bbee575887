import { labelModelDataSchema, unpackLabelModel, type LabelModel } from "../learning/label-model";
import data from "./intents.json";
import { shippedWordVectors } from "./shipped-word-vectors";

let model: LabelModel | undefined;

/** The intent model that ships, unpacked once. */
export function shippedIntentModel(): LabelModel {
  model ??= unpackLabelModel(labelModelDataSchema.parse(data), shippedWordVectors());
  return model;
}
