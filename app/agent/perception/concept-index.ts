import { CONCEPTS, WORDS_OF_ONE_LANGUAGE, type Concept } from "./lexicons/concepts";
import { addPhrase, sortPhrases, stemsOf, type PhraseIndex } from "./phrase-index";

const indexes = new Map<string, PhraseIndex<Concept>>();

/** General words of a language (with English beside it) for things and properties. */
export function getConceptIndex(language: string): PhraseIndex<Concept> {
  let index = indexes.get(language);
  if (!index) {
    index = new Map();
    for (const concept of CONCEPTS) {
      for (const word of concept.words) {
        const only = WORDS_OF_ONE_LANGUAGE[word];
        if (only === undefined || only === language) addPhrase(index, word, concept, 1);
      }
    }
    sortPhrases(index);
    indexes.set(language, index);
  }
  return index;
}

const BY_NAME = new Map(CONCEPTS.map((concept) => [concept.name, concept]));
const STEMS = new Map(CONCEPTS.map((concept) => [concept.name, concept.words.map((word) => stemsOf(word))]));

export function findConcept(name: string): Concept | null {
  return BY_NAME.get(name) ?? null;
}

/** All ways to say the concept, each as stems. */
export function conceptStems(name: string): string[][] {
  return STEMS.get(name) ?? [];
}

const BY_PHRASE = new Map(
  CONCEPTS.flatMap((concept) => concept.words.map((word) => [stemsOf(word).join(" "), concept] as const)),
);

/** The concept that a word or phrase names in any language, or null. */
export function conceptOfPhrase(text: string): Concept | null {
  return BY_PHRASE.get(stemsOf(text).join(" ")) ?? null;
}
