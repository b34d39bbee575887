import type { CatalogVocabulary } from "~/ports/catalog-search";
import { classifyIntents } from "./classify-intents";
import { detectLanguage, hasOtherLetters } from "./detect-language";
import { findCues } from "./find-cues";
import { findEntities } from "./find-entities";
import { findUnlisted } from "./find-unlisted";
import { blendIntents, isDenied } from "./intents/blend-intents";
import { isNegated } from "./entities/is-negated";
import { findPieces, splitIntoPieces, type Piece } from "./intents/split-into-pieces";
import { foldText } from "./fold-text";
import { readKnownWords, type KnownWord } from "./known-words";
import { isStopWord } from "./lexicons/stop-words";
import { INTENT_NAMES, type Cues, type Entity, type Intent, type IntentName, type Perception } from "./perception";
import { ORDINARY_LENGTH } from "./ordinary-length";
import { bareWord } from "./phrase-index";
import { scoreSentiment } from "./sentiment/score-sentiment";
import { scoreUrgency } from "./sentiment/score-urgency";
import type { MoodModel } from "./sentiment/mood-model";
import { settleIntents } from "./settle-intents";
import { narrowerWords } from "../ranking/narrower-words";
import { stem } from "./stem";
import { tokenizeFolded, type Token } from "./tokenize";
import { shippedIntentModel } from "./weights/shipped-intent-model";
import { getVocabularyIndex, type VocabularyIndex } from "./vocabulary-index";

export type PerceptionContext = {
  vocabulary: CatalogVocabulary;
  /** Language of the conversation so far, or of the page (ISO 639-1 or BCP 47). */
  expectedLanguage: string;
  /** Takes the place of the weights that ship. */
  moodModel?: MoodModel;
};

/** Longest message that is looked at; the contract allows no more. */
const MAX_LENGTH = 2000;
const MAX_TERMS = 20;

/** What a message says: its language, intents, entities and mood. Pure, and under 3 ms unless it is very long. */
export function perceive(message: string, context: PerceptionContext): Perception {
  const text = message.slice(0, MAX_LENGTH);
  const folded = foldText(text);
  const tokens = tokenizeFolded(folded);
  const expected = context.expectedLanguage.toLowerCase().split(/[-_]/)[0] ?? "en";
  const vocabulary = getVocabularyIndex(context.vocabulary);
  const { language, confidence } = findLanguage(text, tokens, expected, vocabulary);
  const known = readKnownWords(
    tokens.map(({ word }) => word),
    language,
    vocabulary,
  );
  const words = known.map(({ meant }) => meant);
  const corrections = findCorrections(tokens, words);
  const corrected = correct(folded, corrections);

  const { entities: named, rest } = findEntities({ text, folded, tokens, words, known, language }, vocabulary);
  const pieces = findPieces(folded);
  const asked =
    text.length <= ORDINARY_LENGTH ? corrected : pieces.map((piece) => correct(folded, corrections, piece)).join("\n");
  const cues = findCues(asked);
  const denied = rest.filter((token) => isNegated(folded, token.start, token.end));
  const content = knownOf(without(rest, denied), tokens, known).filter(({ isContent }) => isContent);
  const terms = content.map(({ meant }) => meant);
  const deniedWords = denied.flatMap((token) => toDenied(token, text, language, vocabulary));
  const entities = [...named, ...deniedWords].sort((left, right) => left.start - right.start);
  const unnamed = rest.filter((token) => !deniedWords.some(({ start }) => start === token.start));
  const knownTerms = content.filter(({ isOfShop }) => isOfShop).length;

  const patterns = classifyIntents(asked, language);
  const pieceTexts = pieces.map(({ start, end }) => folded.slice(start, end));
  const { intents, learnt } = readIntents(text, pieceTexts, language, patterns, { entities, terms, cues });

  return {
    text,
    language,
    languageConfidence: confidence,
    intents: settleIntents(intents, { entities, cues, terms, knownTerms, folded: asked, learnt }),
    entities,
    unlisted: findUnlisted({ text, folded, tokens, language }, unnamed),
    sentiment: scoreSentiment(text, tokens, context.moodModel),
    urgency: scoreUrgency(text, folded, tokens),
    cues,
    terms: [...new Set(terms)].slice(0, MAX_TERMS),
  };
}

/** Most words of which one name of the shop's may tell a wrong language. */
const FEW_WORDS = 5;

/** "Add coral L": what the shop itself calls its goods and colours tells little of the language that is spoken. */
function findLanguage(text: string, tokens: Token[], expected: string, vocabulary: VocabularyIndex) {
  const found = detectLanguage(text, tokens, expected);
  if (found.language === expected || tokens.length > FEW_WORDS) return found;
  const own = tokens.filter(({ word }) => !vocabulary.words.all.has(bareWord(word)));
  if (own.length === 0 || own.length === tokens.length) return found;
  const rest = own.map(({ start, end }) => text.slice(start, end)).join(" ");
  const again = detectLanguage(rest, tokenizeFolded(foldText(rest)), expected);
  return again.language === expected ? again : found;
}

/**
 * Patterns, and what was learnt from messages. The learnt model knows no shop and no conversation: it has no say in letters
 * that it never read, nor in fragments that follow from what was said before ("the blue one in M", "both"), and has to be
 * clear beside names of products and properties.
 */
function readIntents(
  text: string,
  pieces: string[],
  language: string,
  found: Intent[],
  message: { entities: Entity[]; terms: string[]; cues: Cues },
): { intents: Intent[]; learnt: ReadonlySet<IntentName> | null } {
  const { entities, terms, cues } = message;
  const isWish = entities.length > terms.length;
  const isPointing =
    POINTS.test(text.trim()) &&
    (/\d/.test(text) || cues.ordinals.length > 0 || cues.plural || cues.everything || cues.cheaper || cues.other);
  const isFragment = isWish && text.trim().split(/\s+/).length <= FRAGMENT;
  if (isPointing || isFragment || hasOtherLetters(language)) return { intents: found, learnt: null };
  const isNamed = entities.some(({ type, negated }) => type === "product" && !negated);
  const model = shippedIntentModel();
  const scores = model.score(pieces, language);
  if ((isNamed || isWish) && Math.max(...scores) < LEAST_BESIDE_NAMES) return { intents: found, learnt: null };
  const learnt = new Set(INTENT_NAMES.filter((_, at) => (scores[at] ?? 0) > 0));
  // The pieces of a long message are its clauses already.
  if (text.length <= ORDINARY_LENGTH) readClauses(text, language, found, scores);
  return { intents: blendIntents(scores, found, model.confidence), learnt };
}

/**
 * "Put it in the cart and tell me how long it takes": each wish drowns in the other. What a pattern says outright and the
 * whole denies is asked of the clauses, one by one.
 */
function readClauses(text: string, language: string, found: Intent[], scores: Float64Array): void {
  const doubted = found.filter(({ name, confidence }) => isDenied(confidence, scores[INTENT_NAMES.indexOf(name)] ?? 0));
  if (doubted.length === 0 || found.length < 2) return;
  const clauses = text.split(CLAUSE_END).filter((clause) => clause.trim() !== "");
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return;
  const model = shippedIntentModel();
  for (const clause of clauses) {
    const own = model.score(splitIntoPieces(clause), language);
    for (const { name } of doubted) {
      const at = INTENT_NAMES.indexOf(name);
      // What is only not denied by a clause may belong to the next one.
      if ((own[at] ?? 0) > 0) scores[at] = Math.max(scores[at] ?? 0, own[at] ?? 0);
    }
  }
}

/** Where one wish ends and another may begin. */
const CLAUSE_END = /[.!?;\n]+|,(?!\d)|\s(?:and|und|et|y)\s/iu;
const MOST_CLAUSES = 6;

/** Names of products and of their properties are words that were never learnt: what is learnt of the others has to be clear. */
const LEAST_BESIDE_NAMES = 0;
/** Words of a message that only makes sense after what was said before, if most of them are things and properties. */
const FRAGMENT = 4;
/** One to three words. */
const POINTS = /^(?:\S+\s+){0,2}\S+$/;

/** `some` and `fewer` are in the order of the message, `fewer` among `some`. */
function without(some: Token[], fewer: Token[]): Token[] {
  let next = 0;
  return some.filter((token) => {
    if (token !== fewer[next]) return true;
    next += 1;
    return false;
  });
}

/** What is known of some of the tokens, in the same order. */
function knownOf(some: Token[], tokens: Token[], known: KnownWord[]): KnownWord[] {
  let at = 0;
  const found: KnownWord[] = [];
  for (const token of some) {
    while (tokens[at] !== token) at += 1;
    const word = known[at];
    if (word) found.push(word);
  }
  return found;
}

/** "Without sugar": a word of the shop that is not wanted, though it is no property we know. */
function toDenied(token: Token, text: string, language: string, vocabulary: VocabularyIndex): Entity[] {
  const { word, start, end } = token;
  // "Dairy" may stand nowhere in the shop, and milk in its lists.
  const isKnown = vocabulary.stems.has(stem(bareWord(word))) || narrowerWords(word).length > 0;
  if (isStopWord(word, language) || !isKnown) return [];
  return [
    {
      type: "attribute",
      value: { name: "word", value: word },
      text: text.slice(start, end),
      start,
      end,
      negated: true,
    },
  ];
}

/** The words that were meant otherwise than they stand there, which most are not. */
function findCorrections(tokens: Token[], words: string[]): Token[] {
  const corrections: Token[] = [];
  tokens.forEach((token, at) => {
    const word = words[at] ?? token.word;
    if (word !== token.word) corrections.push({ ...token, word });
  });
  return corrections;
}

/** A folded text, or a piece of it, with its words as they were meant. */
function correct(folded: string, corrections: Token[], piece: Piece = { start: 0, end: folded.length }): string {
  let result = "";
  let end = piece.start;
  for (const { word, start, end: wordEnd } of corrections) {
    if (start < piece.start || wordEnd > piece.end) continue;
    result += folded.slice(end, start) + word;
    end = wordEnd;
  }
  return result + folded.slice(end, piece.end);
}
