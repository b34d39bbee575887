import { getConceptIndex } from "./concept-index";
import type { Finding } from "./entities/finding";
import { findAge, findAgedPeople } from "./entities/find-age";
import { findContacts } from "./entities/find-contacts";
import { findDates } from "./entities/find-dates";
import { findPrices } from "./entities/find-prices";
import { findQuantities } from "./entities/find-quantities";
import { findSizes } from "./entities/find-sizes";
import { findOpenings } from "./entities/opened-pattern";
import { isNegated } from "./entities/is-negated";
import { foldText } from "./fold-text";
import { withoutGenitive, type KnownWord } from "./known-words";
import { groupOfWord, ONE_GERMAN, ONE_PERSON, RECIPIENT_GROUPS } from "./lexicons/audiences";
import { PARTS_OF_KINDS, WORDS_OF_ONE_LANGUAGE, type Concept } from "./lexicons/concepts";
import { familyOfWord } from "./lexicons/colors";
import { wordsOfValue } from "./lexicons/value-words";
import { isStopWord } from "./lexicons/stop-words";
import type { AudienceGroup, Entity, EntityMeaning } from "./perception";
import { bareWord, longestPhraseAt, type PhraseIndex } from "./phrase-index";
import type { Token } from "./tokenize";
import type { VocabularyIndex } from "./vocabulary-index";

type Message = {
  text: string;
  folded: string;
  tokens: Token[];
  /** The tokens' words with typos corrected, folded. */
  words: string[];
  /** What else is known of them. */
  known: KnownWord[];
  language: string;
};

/** Everything in a message that has a meaning of its own, and the tokens that are left. */
export function findEntities(message: Message, vocabulary: VocabularyIndex): { entities: Entity[]; rest: Token[] } {
  const { folded, tokens } = message;
  const openings = findOpenings(folded, tokens);
  const sizes = findSizes(folded, openings, vocabulary.sizeValues);
  const dates = findDates(folded, openings);
  const noPrices = [...sizes, ...dates];
  const isSize = (_numbers: number[], start: number, end: number) =>
    noPrices.some((other) => other.start < end && other.end > start);

  const found: Finding[] = [];
  const isTaken = new Uint8Array(folded.length);
  const isFree = (start: number, end: number) => {
    for (let at = start; at < end; at += 1) if (isTaken[at] === 1) return false;
    return true;
  };
  const add = (findings: Finding[]) => {
    for (const finding of findings) {
      if (!isFree(finding.start, finding.end)) continue;
      isTaken.fill(1, finding.start, finding.end);
      found.push(finding);
    }
  };
  add(findContacts(folded));
  add(findPrices(folded, { isSize }, openings));
  add(sizes);
  add(dates);
  add(findQuantities(folded, openings, message.language));
  const phrases = findPhrases(message, vocabulary, isFree);
  add(phrases);
  add(findAgedPeople(folded).filter(({ start, end }) => !isTold(phrases, start, end)));

  // Findings share no letter, so that one walk over both finds the words that are left.
  found.sort((left, right) => left.start - right.start);
  let next = 0;
  const rest = tokens.filter((token) => {
    while ((found[next]?.end ?? Infinity) <= token.start) next += 1;
    return token.end <= (found[next]?.start ?? Infinity);
  });
  const entities = found.map((finding) => ({
    ...withDetail(finding, message),
    text: message.text.slice(finding.start, finding.end),
    negated: isNegatable(finding.type) && isNegated(folded, finding.start, finding.end),
  }));
  return { entities: entities.filter((entity) => !isAge(entity, entities)), rest };
}

/** The 9 of "my daughter is 9". */
function isAge({ type, text, start }: Entity, entities: Entity[]): boolean {
  return (
    type === "size" &&
    entities.some(
      (other) =>
        other.type === "recipient" &&
        other.value.age === Number(text) &&
        start >= other.end &&
        start - other.end < BESIDE,
    )
  );
}

function findPhrases(
  message: Message,
  vocabulary: VocabularyIndex,
  isFree: (start: number, end: number) => boolean,
): Finding[] {
  const { tokens, words, known } = message;
  const stems = known.map(({ stem }) => stem);
  const concepts = getConceptIndex(message.language);
  const found: Finding[] = [];

  for (let position = 0; position < tokens.length;) {
    if (known[position]?.mayMean === false) {
      position += 1;
      continue;
    }
    const match = bestMeaningAt(position, words, stems, vocabulary, concepts, message.language);
    const first = tokens[position];
    const last = tokens[position + (match?.length ?? 1) - 1];
    if (!match || !first || !last || !isFree(first.start, last.end)) {
      position += 1;
      continue;
    }
    found.push({ ...match.meaning, start: first.start, end: last.end });
    position += match.length;
  }
  return found;
}

function bestMeaningAt(
  position: number,
  words: string[],
  stems: string[],
  vocabulary: VocabularyIndex,
  concepts: ReturnType<typeof getConceptIndex>,
  language: string,
): { meaning: EntityMeaning; length: number } | null {
  const word = words[position] ?? "";
  const own = longestPhraseAt(
    vocabulary.phrases,
    stems,
    position,
    (meaning, length) =>
      isSaidExactly(meaning, length, word) &&
      !isMeasureOf(meaning, length, words[position - 1]) &&
      !isFiller(meaning, length, words[position - 1]) &&
      !isOfOccasion(meaning, length, words[position + 1]),
  );
  // "Hat" is a hat in English and "has" in German; "montre" shows, and "une montre" is a watch.
  const isFunctionWord =
    language !== "en" && isStopWord(word, language) && !ARTICLE[language]?.test(words[position - 1] ?? "");
  const found = findGeneral(concepts, stems, position, word);
  // "Nicht zu schwer", "gegen die Kälte": a phrase may begin with one.
  const general = isFunctionWord && found?.stems.length === 1 ? null : found;

  // The shop's own word wins, unless the general phrase says more ("running shoe" over a type called "Running").
  // A tag is only a hint: where the word also names a kind of thing, it is that.
  const isTag =
    own?.meaning.type === "attribute" && own.meaning.value.name === "tag" && general?.meaning.kind === "category";
  // "Veste" has the stem of the shop's "vest" and is a jacket: in another language its own word says more than a stem.
  const isForeignWord =
    language !== "en" &&
    own?.stems.length === 1 &&
    general?.meaning.kind === "category" &&
    general.meaning.words.includes(word) &&
    // "Un short noir" are shorts, though trousers come in a length called Short.
    (own.meaning.type === "category"
      ? !vocabulary.words.all.has(bareWord(word))
      : (own.meaning.type === "size" || own.meaning.type === "option") && WORDS_OF_ONE_LANGUAGE[word] === language);
  if (own && !isTag && !isForeignWord && own.stems.length >= (general?.stems.length ?? 0)) {
    if (!(own.stems.length === 1 && isStopWord(word, language)))
      return { meaning: own.meaning, length: own.stems.length };
  }
  const group = groupHere(words, position, language);
  const told = RECIPIENT_GROUPS.get(word);
  if (group && (told === undefined || told === group)) {
    return { meaning: { type: "recipient", value: { person: word, group } }, length: 1 };
  }
  if (general) return { meaning: meaningOf(general.meaning, word), length: general.stems.length };

  const person = withoutGenitive(word);
  const sort = RECIPIENT_GROUPS.get(person);
  if (sort !== undefined && isForSomebody(words, position)) {
    return { meaning: { type: "recipient", value: { person, group: sort } }, length: 1 };
  }
  const family = familyOfWord(word);
  return family ? { meaning: { type: "color", value: family }, length: 1 } : null;
}

/** The word as it is written comes first: "cushioning" is a property, though its stem is that of a cushion. */
function findGeneral(concepts: PhraseIndex<Concept>, stems: string[], position: number, word: string) {
  if (!concepts.has(stems[position] ?? "")) return null;
  const longest = longestPhraseAt(concepts, stems, position, (_concept, length) => length > 1);
  if (longest) return longest;

  const exact = longestPhraseAt(
    concepts,
    stems,
    position,
    (concept, length) =>
      length === 1 && (concept.words.includes(word) || concept.words.includes(word.replace(/s$/, ""))),
  );
  // Stems of three letters are too short to trust: "legs" is not what is left of "leggings", nor "ears" of "earrings".
  return exact ?? ((stems[position]?.length ?? 0) > 3 ? longestPhraseAt(concepts, stems, position) : null);
}

/** "Shorts" are no size called Short: one word counts as an option's value only as it is written. */
function isSaidExactly(meaning: EntityMeaning, length: number, word: string): boolean {
  if (length > 1) return true;
  if (meaning.type === "size") {
    const size = foldText(meaning.value.size);
    return size === word || wordsOfValue(size).includes(word);
  }
  if (meaning.type !== "option") return true;
  const value = foldText(meaning.value.value);
  return value === word || wordsOfValue(value).includes(word);
}

/** "How long" asks for a measure: no option called Long. */
function isMeasureOf(meaning: EntityMeaning, length: number, before: string | undefined): boolean {
  return length === 1 && (meaning.type === "size" || meaning.type === "option") && before === "how";
}

/** "A long flight" is no length that is sold. */
function isOfOccasion(meaning: EntityMeaning, length: number, next: string | undefined): boolean {
  return (
    length === 1 && (meaning.type === "size" || meaning.type === "option") && next !== undefined && OCCASIONS.has(next)
  );
}

const OCCASIONS = new Set(
  "flight flights haul run runs day days night nights drive drives trip trips race races distance distances walk walks hike hikes shift shifts time times term way lasting hair legs arms torso while sessions session".split(
    " ",
  ),
);

/** "Every single run": no pack called Single. */
function isFiller(meaning: EntityMeaning, length: number, before: string | undefined): boolean {
  return length === 1 && meaning.type === "option" && (before === "every" || before === "each");
}

/** Before a noun, in languages in which some nouns are verbs as well. */
const ARTICLE: Record<string, RegExp> = {
  fr: /^(?:une?|d'une?|la|les|des|ma|cette|quelles?|belle|bonne|petite|jolie|autre)$/,
  es: /^(?:una?|unas|unos|mi|alguna?)$/,
};

/** What is meant by a word for a concept, or for a part of it. */
function meaningOf(concept: Concept, word: string): EntityMeaning {
  switch (concept.kind) {
    case "category": {
      const part = Object.entries(PARTS_OF_KINDS).find(([, words]) => words.includes(word));
      return { type: "category", value: part?.[0] ?? concept.name };
    }
    case "material":
      return { type: "material", value: concept.name };
    case "attribute":
    case "use":
      return { type: "attribute", value: { name: concept.kind, value: concept.name } };
  }
}

/**
 * The people whose things are wanted: "a guy" and "for a woman" are some, "you guys" and "kind of" are not, though "guys" and
 * the German "Kind" are.
 */
function groupHere(words: string[], position: number, language: string): AudienceGroup | null {
  const word = words[position] ?? "";
  const before = words[position - 1] ?? "";
  if (word === "kind" && language !== "de") return null;
  if (ADDRESSED.has(word) && ADDRESSES.has(before)) return null;
  const named = groupOfWord(word);
  if (named !== null) return named;
  const one = (language === "de" ? ONE_GERMAN : ONE_PERSON).get(word);
  if (one === undefined || (language !== "en" && language !== "de")) return null;
  const isIntroduced = words.slice(Math.max(0, position - ONE_REACH), position).some((said) => INTRODUCES.has(said));
  const isFor = before === "for" || (/^(?:a|eine?n?)$/.test(before) && /^(?:for|fur)$/.test(words[position - 2] ?? ""));
  // "..., Mann, Größe 44".
  const isSized = language === "de" && SIZED.test(words[position + 1] ?? "");
  return isIntroduced || isFor || isSized || before === "me" ? one : null;
}

const SIZED = /^(?:gros{1,2}e|schuhgros{1,2}e|gr|\d{2}(?:[.,]\d)?)$/;
const ADDRESSED = new Set(["guys", "ladies", "gents", "lads", "fellas", "dudes"]);
const ADDRESSES = new Set([
  "you",
  "u",
  "hi",
  "hey",
  "hello",
  "thanks",
  "ok",
  "okay",
  "yo",
  "sup",
  "morning",
  "evening",
  "afternoon",
  "please",
]);
/** "I'm a heavier guy": so far back stands who is meant. "Man, that's nice" names nobody. */
const ONE_REACH = 3;
const INTRODUCES = new Set(["i'm", "im", "am", "as", "would", "should", "bin", "als"]);

/** "For my eight year old daughter": so far back stands "for" or "my". */
const PEOPLE_REACH = 5;

/** "for my wife", "my dad's birthday", "für meine Frau". */
function isForSomebody(words: string[], position: number): boolean {
  return words
    .slice(Math.max(0, position - PEOPLE_REACH), position)
    .some((word) =>
      [
        "for",
        "my",
        "his",
        "her",
        "our",
        "fur",
        "mein",
        "meine",
        "meinen",
        "meinem",
        "pour",
        "mon",
        "ma",
        "mes",
        "para",
        "mi",
        "mis",
      ].includes(word),
    );
}

/** Whether the age is that of somebody who is named beside it: "my 6 year old son". */
function isTold(phrases: Finding[], start: number, end: number): boolean {
  return phrases.some(
    (other) => other.type === "recipient" && other.start < end + BESIDE && other.end > start - BESIDE,
  );
}

const BESIDE = 24;

/** What only the whole message says: an address in its own letters, the age of a person. */
function withDetail(finding: Finding, { text, folded }: Message): Finding {
  if (finding.type === "email") return { ...finding, value: text.slice(finding.start, finding.end).toLowerCase() };
  if (finding.type !== "recipient") return finding;
  const { start, end, value } = finding;
  const age = findAge(folded, { start, end, isChild: value.group === "kids" });
  return age === null ? finding : { ...finding, value: { ...finding.value, age } };
}

function isNegatable(type: Finding["type"]): boolean {
  return ["category", "brand", "option", "color", "size", "material", "attribute", "product"].includes(type);
}
