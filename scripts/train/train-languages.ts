import {
  languageFeatures,
  LEARNT_LANGUAGES,
  packLanguageModel,
  vectorizeLanguage,
  type LanguageModelData,
} from "~/agent/perception/language-model";
import { createHashIndex } from "~/agent/perception/learning/hash-index";
import { trainLinearSvm } from "~/agent/perception/learning/train-linear-svm";
import { readMessages } from "./read-messages.ts";
import { readPhrasings } from "./read-phrasings.ts";

const COST = 1;
/** Letters that stand in fewer messages say little, and there are very many of them. */
const LEAST_SEEN = 3;

/** Tells the languages that we have messages in apart, by those messages. */
export function trainLanguages(): LanguageModelData {
  const messages = [...readMessages("train"), ...readPhrasings("phrasings")];
  const counts = new Map<number, number>();
  for (const { text } of messages)
    for (const hash of languageFeatures(text)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const known = Uint32Array.from([...counts].filter(([, count]) => count >= LEAST_SEEN).map(([hash]) => hash));
  const index = createHashIndex(known);

  const rows = messages.map(({ text }) => vectorizeLanguage(text, index));
  const norms = Float64Array.from(rows, ({ values }) => values.reduce((sum, value) => sum + value * value, 0));
  const weights = new Float32Array(known.length * LEARNT_LANGUAGES.length);
  LEARNT_LANGUAGES.forEach((language, column) => {
    const isMember = (row: number) => messages[row]?.language === language;
    trainLinearSvm({ rows, norms, dimension: known.length, cost: COST }, isMember, column + 1).forEach(
      (weight, feature) => {
        weights[feature * LEARNT_LANGUAGES.length + column] = weight;
      },
    );
  });
  return packLanguageModel(known, weights);
}
