import type { CatalogVocabulary } from "~/ports/catalog-search";
import { perceive } from "./perceive";
import { prepareVocabularyIndex } from "./vocabulary-index";

/** One message a language: reading it builds what perception keeps of the language. */
const SAMPLES = [
  { language: "en", message: "Hello, which of your shoes are waterproof?" },
  { language: "de", message: "Hallo, welche von Ihren Schuhen sind wasserdicht?" },
  { language: "fr", message: "Bonjour, lesquelles de vos chaussures sont imperméables ?" },
  { language: "es", message: "Hola, ¿cuáles de sus zapatos son impermeables?" },
];

/** Makes perception ready for a shop before a shopper waits for it: its vocabulary and the languages. `pause` lets others work. */
export async function preparePerception(vocabulary: CatalogVocabulary, pause: () => Promise<void>): Promise<void> {
  await prepareVocabularyIndex(vocabulary, pause);
  for (const { language, message } of SAMPLES) {
    await pause();
    perceive(message, { vocabulary, expectedLanguage: language });
  }
}
