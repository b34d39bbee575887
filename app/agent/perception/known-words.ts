import { intentKeywords } from "./classify-intents";
import { getConceptIndex } from "./concept-index";
import { createWordList, findNearestWord, type WordList } from "./find-nearest-word";
import { findDroppedLetter } from "./find-dropped-letter";
import { AUDIENCE_WORDS, groupOfWord, ONE_PERSON, RECIPIENT_GROUPS } from "./lexicons/audiences";
import { COLOR_FAMILIES, familyOfWord } from "./lexicons/colors";
import { isCommonWord } from "./lexicons/common-words";
import { CONCEPTS } from "./lexicons/concepts";
import { isStopWord } from "./lexicons/stop-words";
import { bareWord } from "./phrase-index";
import { narrowerWords } from "../ranking/narrower-words";
import { stem } from "./stem";
import type { VocabularyIndex } from "./vocabulary-index";

/** What a word is by itself, wherever it stands, in a language and a shop. */
export type KnownWord = {
  /** As it was probably meant, folded: typos corrected. */
  meant: string;
  /** Of what was meant. */
  stem: string;
  /** Says something of a wish: more than a letter, and no word around it. */
  isContent: boolean;
  /** Stands in the shop's own texts. */
  isOfShop: boolean;
  /** May be, or begin, something that has a meaning of its own: most words are not looked at again. */
  mayMean: boolean;
};

/** Words come again from message to message; what is kept only saves time. By the shop's words, then by language. */
const kept = new WeakMap<VocabularyIndex, Map<string, Map<string, KnownWord>>>();
const MAX_KEPT = 4000;

/** What is known of folded words, in their order. */
export function readKnownWords(words: string[], language: string, vocabulary: VocabularyIndex): KnownWord[] {
  const known = keptWords(language, vocabulary);
  if (known.size >= MAX_KEPT) known.clear();
  return words.map((word) => {
    const before = known.get(word);
    if (before) return before;
    const read = readKnownWord(word, language, vocabulary);
    known.set(word, read);
    return read;
  });
}

function keptWords(language: string, vocabulary: VocabularyIndex): Map<string, KnownWord> {
  const languages = kept.get(vocabulary) ?? new Map<string, Map<string, KnownWord>>();
  kept.set(vocabulary, languages);
  const known = languages.get(language) ?? new Map<string, KnownWord>();
  languages.set(language, known);
  return known;
}

function readKnownWord(word: string, language: string, vocabulary: VocabularyIndex): KnownWord {
  const meant = findMeantWord(word, language, vocabulary);
  const bare = bareWord(meant);
  const stemmed = stem(bare);
  return {
    meant,
    stem: stemmed,
    isContent: meant.length > 1 && !isStopWord(meant, language) && !isStopWord(bare, language),
    isOfShop: vocabulary.stems.has(stemmed),
    mayMean:
      vocabulary.phrases.has(stemmed) ||
      getConceptIndex(language).has(stemmed) ||
      groupOfWord(meant) !== null ||
      ONE_PERSON.has(meant) ||
      RECIPIENT_GROUPS.has(withoutGenitive(meant)) ||
      familyOfWord(meant) !== null,
  };
}

/** "Dad's" is dad. */
export function withoutGenitive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

/** A word as it was probably meant: known words stay, others go to the nearest known one if it is near enough. */
function findMeantWord(word: string, language: string, vocabulary: VocabularyIndex): string {
  const general = generalWords(language);
  const bare = bareWord(word);
  if (word.length < 4 || general.all.has(word) || general.all.has(bare) || vocabulary.words.all.has(bare)) return word;
  if (isStopWord(word, language) || isCommonWord(word, language) || narrowerWords(word).length > 0) return word;
  // "Rouge" is a colour, and no misspelt "route".
  if (familyOfWord(word) !== null || groupOfWord(word) !== null) return word;
  return findNearestWord(word, vocabulary.words) ?? findNearestWord(word, general) ?? findDroppedLetter(word) ?? word;
}

const generalLists = new Map<string, WordList>();

function generalWords(language: string): WordList {
  let list = generalLists.get(language);
  if (!list) {
    const words = [
      ...intentKeywords(language),
      ...CONCEPTS.flatMap((concept) => concept.words.flatMap((word) => word.split(" "))),
      // Short colours are one letter from too many words: "write" is not "white".
      ...Object.values(COLOR_FAMILIES)
        .flat()
        .filter((word) => word.length >= 6),
      // "Muger" is a woman; in English "woven" is none.
      ...(language === "en"
        ? []
        : Object.values(AUDIENCE_WORDS)
            .flat()
            .filter((word) => word.length >= 5)),
    ];
    list = createWordList(words.filter((word) => word.length >= 4));
    // Loads the phrases of the language now rather than in the middle of a message.
    getConceptIndex(language);
    generalLists.set(language, list);
  }
  return list;
}
