import type { CatalogVocabulary } from "~/ports/catalog-search";
import { describeAttribute, readFlag } from "../reply/describe-attribute";
import { foldText } from "./fold-text";
import { conceptOfPhrase } from "./concept-index";
import { createWordList, type WordList } from "./find-nearest-word";
import { familiesOfName, familyOfWord } from "./lexicons/colors";
import { groupOfWord } from "./lexicons/audiences";
import { wordsOfValue } from "./lexicons/value-words";
import { isStopWord } from "./lexicons/stop-words";
import type { EntityMeaning } from "./perception";
import { addPhrase, bareWord, sortPhrases, stemsOf, type PhraseIndex } from "./phrase-index";
import { stem } from "./stem";
import { tokenize } from "./tokenize";

/** A shop's vocabulary made ready for matching. */
export type VocabularyIndex = {
  phrases: PhraseIndex<EntityMeaning>;
  /** Every word of the shop, folded: for typos. */
  words: WordList;
  /** The same as stems: whether the shop knows a word at all. */
  stems: Set<string>;
  /** Stems of what things are called here: titles, types and makers. */
  nameStems: Set<string>;
  /** Folded values of size options: "42", "10.5", "xl". */
  sizeValues: Set<string>;
  /** Titles of two words and more, folded, by their first word: what a reply must not name by itself. */
  titlesByWord: Map<string, string[]>;
  /** Titles that say for whom ("Women's Tern 3"), by the title without it (see `bareTitle`). */
  audienceTitles: Map<string, string[]>;
};

/** A shop of ten thousand products takes a quarter of a second to index: after so many titles others may have their turn. */
const TITLES_A_STEP = 250;

const WEIGHT = { product: 9, option: 8, color: 7, category: 6, attribute: 5, brand: 4, collection: 3, tag: 2 } as const;
const MAX_VALUE_WORDS = 4;
/** More titles than this to a type, and the types are too coarse ("Indoor", "Womens") to name things by. */
const TITLES_PER_USEFUL_TYPE = 8;
const SIZE_OPTION =
  /^(?:size|sizes|shoe size|gr(?:ö|o|oe)(?:ß|ss|s)e|taille|pointure|talla|tamaño|numero|us size|eu size|uk size|length|waist)$/i;
const COLOR_OPTION = /^(?:colou?r|colou?rway|farbe|couleur|color|colore|finish|shade)$/i;

const cache = new WeakMap<CatalogVocabulary, VocabularyIndex>();

/** Built once per vocabulary object: hand in the same object while the catalogue is unchanged. */
export function getVocabularyIndex(vocabulary: CatalogVocabulary): VocabularyIndex {
  const known = cache.get(vocabulary);
  if (known) return known;

  const steps = buildVocabularyIndex(vocabulary);
  let step = steps.next();
  while (!step.done) step = steps.next();
  cache.set(vocabulary, step.value);
  return step.value;
}

/** Builds the index ahead of the first message, in steps with `pause` between them, so that nobody waits for it. */
export async function prepareVocabularyIndex(vocabulary: CatalogVocabulary, pause: () => Promise<void>): Promise<void> {
  if (cache.has(vocabulary)) return;
  const steps = buildVocabularyIndex(vocabulary);
  let step = steps.next();
  while (!step.done) {
    await pause();
    step = steps.next();
  }
  cache.set(vocabulary, step.value);
}

export function isColorOption(name: string): boolean {
  return COLOR_OPTION.test(name.trim());
}

export function isSizeOption(name: string): boolean {
  return SIZE_OPTION.test(name.trim());
}

function* buildVocabularyIndex(vocabulary: CatalogVocabulary): Generator<undefined, VocabularyIndex> {
  const phrases: PhraseIndex<EntityMeaning> = new Map();
  const words = new Set<string>();
  const sizeValues = new Set<string>();
  const learn = (text: string) => {
    for (const { word } of tokenize(text)) words.add(bareWord(word));
  };

  for (const type of vocabulary.productTypes) {
    learn(type);
    for (const name of categoryNames(type))
      addPhrase(phrases, name, { type: "category", value: name }, WEIGHT.category);
  }
  for (const name of titleHeads(vocabulary)) {
    addPhrase(phrases, name, { type: "category", value: name }, WEIGHT.category - 1);
  }
  for (const vendor of vocabulary.vendors) {
    learn(vendor);
    if (!isGeneric(vendor)) addPhrase(phrases, vendor, { type: "brand", value: vendor }, WEIGHT.brand);
  }
  for (const { title } of vocabulary.collections) learn(title);
  for (const tag of vocabulary.tags) {
    learn(tag);
    addWord(phrases, tag, { type: "attribute", value: { name: "tag", value: tag } }, WEIGHT.tag);
  }
  for (const { name, values } of vocabulary.options) {
    for (const value of values) {
      learn(value);
      addOptionValue(phrases, sizeValues, name, value);
    }
  }
  for (const { name, values } of vocabulary.attributes) {
    learn(describeAttribute(name, []).label);
    addAttribute(phrases, name, values, learn);
  }
  const nameStems = new Set([...vocabulary.productTypes, ...vocabulary.vendors].flatMap(stemsOf));
  const titlesByWord = new Map<string, string[]>();
  const audienceTitles = new Map<string, string[]>();
  for (const [position, { id, handle, title }] of vocabulary.titles.entries()) {
    if (position % TITLES_A_STEP === 0) yield;
    learn(title);
    for (const name of titleNames(title)) {
      addPhrase(phrases, name, { type: "product", value: { id, handle, title } }, WEIGHT.product);
    }
    for (const stem of stemsOf(title)) nameStems.add(stem);
    addTitle(titlesByWord, audienceTitles, title);
  }
  yield;

  sortPhrases(phrases);
  return {
    phrases,
    words: createWordList(words),
    stems: new Set([...words].map(stem)),
    nameStems,
    sizeValues,
    titlesByWord,
    audienceTitles,
  };
}

function addTitle(byWord: Map<string, string[]>, forAudience: Map<string, string[]>, title: string): void {
  const folded = foldText(title);
  const words = tokenize(folded).map(({ word }) => word);
  const [first] = words;
  if (first !== undefined && folded.includes(" ")) addTo(byWord, first, folded);

  const own = words.filter((word) => groupOfWord(word) === null);
  if (own.length < words.length) addTo(forAudience, own.join(" "), title);
}

function addTo(groups: Map<string, string[]>, key: string, title: string): void {
  const group = groups.get(key);
  if (group) group.push(title);
  else groups.set(key, [title]);
}

/** "Road Running Shoes" is also found as "running shoes" and "shoes". */
function categoryNames(type: string): string[] {
  const words = type.trim().split(/\s+/);
  return words
    .map((_, index) => words.slice(index).join(" "))
    .filter(
      (name, index) =>
        /\p{L}{3}/u.test(name) &&
        groupOfWord(name.toLowerCase()) === null &&
        // "Gear for a race" asks for more than what is sold as "Reflective Gear".
        !(index > 0 && SAYS_NOTHING.test(name)),
    );
}

const SAYS_NOTHING = /^(?:gear|equipment|products?|accessor(?:y|ies)|tools?|items?|supplies|goods)$/i;

/** In a shop without useful types the things are named by the last word of their titles: "Clay Plant Pot". */
function titleHeads(vocabulary: CatalogVocabulary): string[] {
  if (vocabulary.productTypes.length * TITLES_PER_USEFUL_TYPE >= vocabulary.titles.length) return [];
  const counts = new Map<string, number>();
  for (const { title } of vocabulary.titles) {
    const words = tokenize(title)
      .map((token) => bareWord(token.word))
      .filter((word) => /^\p{L}{3,}$/u.test(word));
    const head = words[words.length - 1];
    if (head !== undefined && words.length > 1) counts.set(stem(head), (counts.get(stem(head)) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= 2).map(([head]) => head);
}

/** What a product is called: its title, without "Men's", and its bare model name before a number ("Tern 3" -> "Tern"). */
export function titleNames(title: string): string[] {
  const words = tokenize(title).map((token) => token.word);
  const own = words.filter((word) => groupOfWord(word) === null);
  const names = [words.join(" "), own.join(" ")];

  const [first = "", second = ""] = own;
  const isModel = own.length === 1 || /^\d/.test(second);
  if (isModel && first.length >= 4 && !isGeneric(first) && !isCommonWord(first)) names.push(first);
  // "Merino 150 or Merino 200": what it is made of, with its number, is a name.
  if (first.length >= 4 && /^\d+$/.test(second)) names.push(`${first} ${second}`);
  // A glove that is called "Glove" has no name of its own.
  return [...new Set(names)].filter((name) => name.length >= 3 && !isGeneric(name) && !isCommonWord(name));
}

/** "Merino 150 Tee": the first word is what it is made of, no model's name. */
function isCommonWord(word: string): boolean {
  return conceptOfPhrase(word) !== null || familyOfWord(word) !== null;
}

function addOptionValue(
  phrases: PhraseIndex<EntityMeaning>,
  sizeValues: Set<string>,
  name: string,
  value: string,
): void {
  if (name === "Title") return;
  if (isSizeOption(name)) {
    sizeValues.add(value.trim().toLowerCase());
    // Numbers and single letters need a word beside them that says "size": find-sizes.ts.
    if (/^[\p{L} ]{3,}$/u.test(value)) {
      for (const word of [value, ...wordsOfValue(foldText(value))])
        addPhrase(phrases, word, { type: "size", value: { size: value, upTo: null, system: null } }, WEIGHT.option);
    }
    return;
  }
  if (isColorOption(name)) {
    const words = tokenize(value).map((token) => token.word);
    const [only] = words;
    const family = words.length === 1 && only !== undefined ? familyOfWord(only) : null;
    addWord(phrases, value, { type: "color", value: family ?? value }, WEIGHT.color);
    for (const word of wordsOfValue(foldText(value)))
      if (!isPlainColor(tokenize(word).map((token) => token.word)))
        addWord(phrases, word, { type: "color", value: family ?? value }, WEIGHT.color - 1);
    return;
  }
  addWord(phrases, value, { type: "option", value: { name, value } }, WEIGHT.option);
  for (const word of wordsOfValue(foldText(value)))
    if (!isPlainColor(tokenize(word).map((token) => token.word)))
      addWord(phrases, word, { type: "option", value: { name, value } }, WEIGHT.option - 1);
}

function addAttribute(
  phrases: PhraseIndex<EntityMeaning>,
  name: string,
  values: string[],
  learn: (text: string) => void,
): void {
  if (/care|note|description|guide/i.test(name)) return;

  const isFlag = values.length > 0 && values.every((value) => readFlag(value) !== null);
  if (isFlag) {
    addWord(
      phrases,
      describeAttribute(name, []).label,
      { type: "attribute", value: { name, value: "true" } },
      WEIGHT.attribute,
    );
    return;
  }
  for (const value of values) {
    if (value.split(/\s+/).length > MAX_VALUE_WORDS) continue;
    learn(value);
    if (/material|fabric|stoff|mati[eè]re/i.test(name))
      addWord(phrases, value, { type: "material", value }, WEIGHT.attribute);
    else addWord(phrases, value, { type: "attribute", value: { name, value } }, WEIGHT.attribute);
  }
}

/** Adds a phrase unless it is a number, a function word, a group of people or a plain colour, which have finders of their own. */
function addWord(phrases: PhraseIndex<EntityMeaning>, text: string, meaning: EntityMeaning, weight: number): void {
  const words = tokenize(text).map((token) => token.word);
  if (words.length === 0 || words.length > MAX_VALUE_WORDS) return;
  if (words.every((word) => /^\d/.test(word) || word.length < 2 || isStopWord(word, "en"))) return;
  if (words.length === 1 && groupOfWord(words[0] ?? "") !== null) return;
  if (meaning.type !== "color" && meaning.type !== "option" && isPlainColor(words)) return;
  addPhrase(phrases, text, meaning, weight);
}

function isPlainColor(words: string[]): boolean {
  return words.length === 1 && familiesOfName(words).length > 0 && familyOfWord(words[0] ?? "") !== null;
}

function isGeneric(name: string): boolean {
  return tokenize(name).every(({ word }) => isStopWord(word, "en") || word.length < 2);
}
