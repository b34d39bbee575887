import { languageModelDataSchema, unpackLanguageModel, type LanguageModel } from "../language-model";
import data from "./languages.json";

let model: LanguageModel | undefined;

/** The language model that ships, unpacked once. */
export function shippedLanguageModel(): LanguageModel {
  model ??= unpackLanguageModel(languageModelDataSchema.parse(data));
  return model;
}
