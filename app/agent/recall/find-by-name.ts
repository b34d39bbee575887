import { foldText } from "../perception/fold-text";
import { refusedWords } from "./refused-words";
import { TO_CART } from "./to-cart";
import type { Place } from "../variants/cut-by-place";
import type { CatalogVocabulary } from "~/ports/catalog-search";
import { conceptOfPhrase } from "../perception/concept-index";
import { groupOfWord } from "../perception/lexicons/audiences";
import { familyOfWord } from "../perception/lexicons/colors";
import { isCommonWord } from "../perception/lexicons/common-words";
import { isStopWord } from "../perception/lexicons/stop-words";
import type { AudienceGroup, IntentName, Perception } from "../perception/perception";
import { bareWord } from "../perception/phrase-index";
import { stem } from "../perception/stem";
import { tokenize } from "../perception/tokenize";

export type NamedProduct = { id: string; start: number; end: number };

type Title = { id: string; first: string; stems: string[]; group: AudienceGroup | null };
type NameIndex = { byFirst: Map<string, Title[]>; byPair: Map<string, Title[]> };

const cache = new WeakMap<CatalogVocabulary, NameIndex>();
/** A first word that this many models share says what they are, not which one. */
const MAX_MODELS = 6;

/**
 * Products that are called by the first word of their name: "the Heron", "Milepost socks", "women's Updraft singlet". Other
 * words of the title settle which one; where they do not, shown ones and those for the right people come first.
 */
export function findByName(
  perception: Perception,
  vocabulary: CatalogVocabulary,
  { shownIds, group }: { shownIds: Set<string>; group: AudienceGroup | null },
): NamedProduct[] {
  const { byFirst, byPair } = nameIndex(vocabulary);
  const tokens = tokenize(perception.text).map((token) => ({ ...token, stem: stem(bareWord(token.word)) }));
  const refused = refusedWords(perception);
  const isRefused = (token: Place) => refused.some(({ start, end }) => token.start < end && token.end > start);
  const said = new Set(tokens.flatMap((token) => (isRefused(token) ? [] : [token.stem])));
  const recipient = perception.entities.find((entity) => entity.type === "recipient" && entity.value.group !== null);
  const wanted = recipient?.type === "recipient" ? recipient.value.group : group;
  const isTaken = (start: number, end: number) =>
    perception.entities.some(
      (entity) => entity.type !== "category" && entity.type !== "attribute" && start < entity.end && end > entity.start,
    );

  const isAboutOne =
    TO_CART.test(foldText(perception.text)) ||
    perception.intents.some(({ name, confidence }) => confidence >= 0.6 && OF_ONE.has(name));

  // "A classic shirt" is a wish; "the Classic", "the women's Classic" and "two pairs of Classic socks" are names.
  const isPointedAt = (index: number): boolean => {
    const before = tokens[index - 1];
    if (!before) return false;
    if (groupOfWord(before.word) !== null) return isPointedAt(index - 1);
    return ARTICLES.has(before.word) || isCounted(before.start, before.end);
  };
  const isCounted = (start: number, end: number) =>
    /^\d{1,3}$/.test(perception.text.slice(start, end)) ||
    perception.entities.some(
      (entity) =>
        entity.type === "quantity" &&
        entity.end <= end &&
        /^[\s\p{L}]{0,12}$/u.test(perception.text.slice(entity.end, start)),
    );

  // "Brine or Daybreak tablets?": two first words of names with a choice between them are names.
  const isName = (index: number) => {
    const token = tokens[index];
    return token !== undefined && byFirst.has(token.stem) && !isTaken(token.start, token.end);
  };
  const isChoice = (index: number) =>
    CHOICES.has(tokens[index]?.word ?? "") &&
    tokens.slice(index + 1, index + 4).some((_, ahead) => isName(index + 1 + ahead));
  const isPaired = (index: number) =>
    [1, 2, 3].some((ahead) => isChoice(index + ahead)) ||
    [1, 2, 3].some((back) => isChoice(index - back) && [1, 2, 3].some((far) => isName(index - back - far)));

  const rank = ({ id, group: own }: Title) =>
    (shownIds.has(id) ? -1 : 0) +
    (wanted !== null && own === wanted ? -4 : 0) +
    (wanted !== null && own !== null && own !== wanted ? 4 : 0);
  const nearestOf = (titles: Title[]): string =>
    titles.toSorted((left, right) => rank(left) - rank(right))[0]?.id ?? "";

  // "The carry on belt", "quick step": a name that the shop writes with a hyphen, or in one word.
  const inTwoWords = tokens.flatMap((token, index): NamedProduct[] => {
    const next = tokens[index + 1];
    if (!next || isTaken(token.start, next.end)) return [];
    const joined = isAboutOne || isPointedAt(index) ? byFirst.get(stem(`${token.word}${next.word}`)) : undefined;
    const titles = /^[\s-]*$/.test(perception.text.slice(token.end, next.start))
      ? (byPair.get(`${token.stem} ${next.stem}`) ?? joined)
      : undefined;
    const [first] = titles ?? [];
    return first && new Set(titles?.map(({ stems }) => stems.join(" "))).size === 1
      ? [{ id: nearestOf(titles ?? [first]), start: token.start, end: next.end }]
      : [];
  });
  const isInPair = ({ start }: { start: number }) => inTwoWords.some((pair) => start >= pair.start && start < pair.end);

  const inOneWord = tokens.flatMap((token, index): NamedProduct[] => {
    if (isInPair(token)) return [];
    const isMeant = isAboutOne || isPointedAt(index) || isPaired(index);
    const alike = isMeant && !isTaken(token.start, token.end) ? byFirst.get(token.stem) : undefined;
    const titles = alike?.filter(({ first }) => isFormOf(token.word, first)) ?? [];
    // A name of two words is said in two words: "Five Lane".
    const fitting = titles.filter(({ stems }) =>
      isNameSaid(
        stems,
        tokens.slice(index).map((next) => next.stem),
      ),
    );
    const best = Math.max(0, ...fitting.map(({ stems }) => overlap(stems, said)));
    const nearest = fitting.filter(({ stems }) => overlap(stems, said) === best);
    const [first] = [...nearest].sort(
      (left, right) => rank(left) - rank(right) || left.stems.length - right.stems.length,
    );
    return first ? [{ id: first.id, start: token.start, end: token.end }] : [];
  });
  return [...inOneWord, ...inTwoWords].sort((left, right) => left.start - right.start);
}

const ARTICLES = new Set(["the", "der", "die", "das", "den", "dem", "le", "la", "les", "el", "los", "las"]);
const CHOICES = new Set(["or", "vs", "versus", "oder", "ou", "o"]);
/** What is asked or done of a thing that has a name. */
const OF_ONE = new Set<IntentName>([
  "compare_products",
  "add_to_cart",
  "availability",
  "price",
  "product_detail",
  "remove_from_cart",
  "change_cart",
  "size_fit",
  "negotiate",
]);

/** Names have a plural and no other forms: "polarized" glasses are no Polar. */
function isFormOf(word: string, name: string): boolean {
  const [said, own] = [bareWord(word), bareWord(name)];
  return ["", "s", "es"].some((ending) => said === `${own}${ending}` || own === `${said}${ending}`);
}

function overlap(stems: string[], said: Set<string>): number {
  return stems.filter((word) => said.has(word)).length;
}

/** Where the second word of a title is no kind of thing either ("Five Lane Toe Socks"), it is a part of the name. */
function isNameSaid(stems: string[], following: string[]): boolean {
  const [first, second] = stems;
  if (first === undefined || !ORDINARY.has(first)) return true;
  return second !== undefined && following[1] === second;
}

/** Words that stand in many messages for themselves. */
const ORDINARY = new Set(
  ["one", "two", "three", "five", "long", "early", "second", "finish", "fold", "club", "quick"].map(stem),
);

function nameIndex(vocabulary: CatalogVocabulary): NameIndex {
  let index = cache.get(vocabulary);
  if (!index) {
    index = buildIndex(vocabulary);
    cache.set(vocabulary, index);
  }
  return index;
}

function buildIndex({ titles, tags, attributes }: CatalogVocabulary): NameIndex {
  const byFirst = new Map<string, Title[]>();
  const byPair = new Map<string, Title[]>();
  for (const { id, title } of titles) {
    const words = tokenize(title).map(({ word }) => word);
    const own = words.filter((word) => groupOfWord(word) === null);
    const [first, second] = own;
    if (first !== undefined && second !== undefined && isHyphenated(title, first, second)) {
      const stems = own.map((word) => stem(bareWord(word)));
      const key = `${stems[0] ?? ""} ${stems[1] ?? ""}`;
      byPair.set(key, [
        ...(byPair.get(key) ?? []),
        { id, first, stems, group: words.map((word) => groupOfWord(word)).find((found) => found !== null) ?? null },
      ]);
    }
    if (first === undefined || !isNameWord(first)) continue;
    const group = words.map((word) => groupOfWord(word)).find((found) => found !== null) ?? null;
    const entry: Title = { id, first, stems: own.map((word) => stem(bareWord(word))), group };
    const key = entry.stems[0] ?? "";
    byFirst.set(key, [...(byFirst.get(key) ?? []), entry]);
  }
  const plain = new Set(
    [...tags, ...attributes.flatMap(({ values }) => values)].flatMap((text) =>
      tokenize(text).length === 1 ? [stem(bareWord(text.toLowerCase()))] : [],
    ),
  );
  for (const [key, group] of byFirst) {
    const models = new Set(group.map(({ stems }) => stems.join(" ")));
    if (models.size > MAX_MODELS || plain.has(key)) byFirst.delete(key);
  }
  return { byFirst, byPair };
}

/** "Carry-On", and not "Caffeine-Free": what a thing is without is no name. */
function isHyphenated(title: string, first: string, second: string): boolean {
  return (
    foldText(title).includes(`${first}-${second}`) &&
    !/^(?:free|proof|resistant|friendly|based|inch|pack|in|zip)$/.test(second)
  );
}

function isNameWord(word: string): boolean {
  return (
    word.length >= 4 &&
    /^\p{L}+(?:-\p{L}+)?$/u.test(word) &&
    !word.endsWith("-free") &&
    !isStopWord(word, "en") &&
    !isCommonWord(word, "en") &&
    conceptOfPhrase(word) === null &&
    familyOfWord(word) === null
  );
}
