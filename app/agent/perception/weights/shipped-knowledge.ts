import { detectLanguage } from "../detect-language";
import type { PriorKnowledge } from "../learning/prior-knowledge";
import { tokenize } from "../tokenize";
import { shippedIntentModel } from "./shipped-intent-model";
import { shippedWordVectors } from "./shipped-word-vectors";

/** What the weights that ship know, for whoever learns labels from a few examples. */
export function shippedKnowledge(): PriorKnowledge {
  const { labels, score } = shippedIntentModel();
  return {
    wordVectors: shippedWordVectors(),
    languageOf: (text) => detectLanguage(text, tokenize(text), "en").language,
    intents: { count: labels.length, score },
  };
}
