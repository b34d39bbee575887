import type { CatalogDocument } from "~/ports/catalog-search";
import { describeAttribute } from "../reply/describe-attribute";
import { splitSentences } from "../reply/split-sentences";
import { BROADER_CONCEPTS } from "../perception/lexicons/concepts";
import { getConceptIndex } from "../perception/concept-index";
import { groupOfWord } from "../perception/lexicons/audiences";
import { familiesOfName } from "../perception/lexicons/colors";
import type { AudienceGroup } from "../perception/perception";
import { bareWord, longestPhraseAt } from "../perception/phrase-index";
import { stem } from "../perception/stem";
import { tokenize } from "../perception/tokenize";
import { isColorOption, isSizeOption } from "../perception/vocabulary-index";

/** A text as ranking compares it: its stems in order, and the general concepts that it names. */
export type ReadText = { text: string; stems: string[]; concepts: Set<string> };

/** A document made ready for matching. */
export type ReadDocument = {
  title: ReadText;
  type: ReadText;
  vendor: ReadText;
  tags: ReadText[];
  collections: ReadText[];
  attributes: { name: string; label: ReadText; flag: boolean | null; values: ReadText[] }[];
  options: { name: string; values: ReadText[] }[];
  /** Sentences of the description; read when asked for, since most candidates are decided before. */
  sentences: () => ReadText[];
  groups: Set<AudienceGroup>;
  /** Said to be for women and men alike, and not for children as well. */
  isForAdults: boolean;
  colorOption: string | null;
  sizeOption: string | null;
  /** The last word of the title before its numbers: what the thing is. */
  head: string | null;
};

const cache = new WeakMap<CatalogDocument, ReadDocument>();
/** Long texts in attributes: they advise, they do not say what the thing is. */
const NO_PROPERTY = /care|note|storage|warning|instruction|pflege|entretien/i;
const MAX_SENTENCES = 60;

/** Reads a document once. */
export function readDocument(document: CatalogDocument): ReadDocument {
  let read = cache.get(document);
  if (!read) {
    read = buildReadDocument(document);
    cache.set(document, read);
  }
  return read;
}

function buildReadDocument(document: CatalogDocument): ReadDocument {
  const title = readText(document.title);
  let sentences: ReadText[] | null = null;
  return {
    title,
    type: readText(document.productType),
    vendor: readText(document.vendor),
    tags: document.tags.map(readText),
    collections: document.collections.map(readText),
    attributes: Object.entries(document.attributes)
      .filter(([name]) => !NO_PROPERTY.test(name))
      .map(([name, values]) => {
        const described = describeAttribute(name, values);
        return { name, label: readText(described.label), flag: described.flag, values: values.map(readText) };
      }),
    options: document.options.map(({ name, values }) => ({ name, values: values.map(readText) })),
    sentences: () => (sentences ??= splitSentences(document.description).slice(0, MAX_SENTENCES).map(readText)),
    groups: groupsOf(document),
    isForAdults: isForAdults(document),
    colorOption: document.options.find(({ name }) => isColorOption(name))?.name ?? null,
    sizeOption: document.options.find(({ name }) => isSizeOption(name))?.name ?? null,
    head: [...title.stems].reverse().find((word) => /^\p{L}{3,}$/u.test(word)) ?? null,
  };
}

export function readText(text: string): ReadText {
  const known = readTexts.get(text);
  if (known) return known;

  const stems = tokenize(text).map(({ word }) => stem(bareWord(word)));
  const read = { text, stems, concepts: conceptsIn(stems) };
  if (text.length <= MAX_KEPT_LENGTH && readTexts.size < MAX_KEPT) readTexts.set(text, read);
  return read;
}

/** Types, tags and values stand in many products; the cache only saves time. */
const readTexts = new Map<string, ReadText>();
const MAX_KEPT = 10_000;
const MAX_KEPT_LENGTH = 40;

/** Concepts named in a text; the longest phrase wins, so that "half marathon" is no marathon. */
export function conceptsIn(stems: string[]): Set<string> {
  const index = getConceptIndex("en");
  const found = new Set<string>();
  for (let position = 0; position < stems.length;) {
    const match = longestPhraseAt(index, stems, position);
    for (let name = match?.meaning.name; name !== undefined; name = BROADER_CONCEPTS[name]) found.add(name);
    position += match?.stems.length ?? 1;
  }
  return found;
}

export function containsPhrase(stems: string[], phrase: string[]): boolean {
  const [first] = phrase;
  if (first === undefined) return false;
  for (let start = stems.indexOf(first); start >= 0; start = stems.indexOf(first, start + 1)) {
    let length = 1;
    while (length < phrase.length && stems[start + length] === phrase[length]) length += 1;
    if (length === phrase.length) return true;
  }
  return false;
}

/** The colour families of an option value, a title or a tag. */
export function familiesOf(text: string): string[] {
  const known = families.get(text);
  if (known) return known;

  const found = familiesOfName(tokenize(text).map(({ word }) => word));
  if (text.length <= MAX_KEPT_LENGTH && families.size < MAX_KEPT) families.set(text, found);
  return found;
}

const families = new Map<string, string[]>();

function audienceTexts(document: CatalogDocument): string[] {
  const gender = Object.entries(document.attributes).find(([name]) => /gender|audience|geschlecht|genre/i.test(name));
  return [document.title, document.productType, ...document.tags, ...(gender?.[1] ?? [])];
}

function isForAdults(document: CatalogDocument): boolean {
  const texts = audienceTexts(document);
  const groups = texts.flatMap((text) => tokenize(text).flatMap(({ word }) => groupOfWord(word) ?? []));
  return !groups.includes("kids") && (groups.length > 0 || texts.some((text) => /\bunisex\b/i.test(text)));
}

function groupsOf(document: CatalogDocument): Set<AudienceGroup> {
  const groups = new Set<AudienceGroup>();
  const texts = audienceTexts(document);
  for (const text of texts) {
    if (/\bunisex\b/i.test(text)) return new Set();
    for (const { word } of tokenize(text)) {
      const group = groupOfWord(word);
      if (group) groups.add(group);
    }
  }
  return groups;
}
