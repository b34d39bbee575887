import type { KnowledgePassage } from "~/ports/knowledge-search";
import { englishOf } from "./english-of";
import { findPlace } from "./find-place";
import { preferPlace } from "./prefer-place";
import { conceptsOf } from "./question-concepts";
import { scorePassages } from "./score-passages";
import { isStopWord } from "../perception/lexicons/stop-words";
import { stem } from "../perception/stem";
import { tokenize } from "../perception/tokenize";
import { splitSentences } from "../reply/split-sentences";

export type SelectedAnswer = {
  passage: KnowledgePassage;
  /** Numbers of the sentences to quote, in order. */
  sentences: number[];
  confidence: number;
};

/** Who asks: their language (ISO 639-1), and the country they shop from (ISO 3166-1) where it is known. */
export type AskedFrom = { language: string; country: string | null };

const NOWHERE: AskedFrom = { language: "en", country: null };
const MAX_SENTENCES = 2;
const MAX_QUOTE_LENGTH = 420;
const LEAST_CONFIDENCE = 0.4;
const LEAST_WITHOUT_TOPIC = 0.44;

/**
 * The passage and its one or two sentences that say most about the question, or null when too little of it is there. Words of
 * the topic help to find the place; the shopper's own words decide what is quoted.
 */
export function selectAnswer(
  question: string,
  topic: string,
  passages: KnowledgePassage[],
  { language, country }: AskedFrom = NOWHERE,
): SelectedAnswer | null {
  const asked = askedStems(question, language, passages);
  const about = contentStems(topic).filter((word) => !asked.includes(word));
  if (asked.length === 0 && about.length === 0) return null;

  const meaning = language === "en" ? question : `${question} ${englishOf(question)}`;
  const place = preferPlace(question, country, passages);
  const best = scorePassages(
    speakOf(language === "en" ? question : englishOf(question) || question, question, passages),
    passages,
  )
    .map(({ passage, score }) => ({
      passage,
      score:
        score + supportOf(passage, meaning, about) + place(`${passage.title} ${passage.text}`) + ownMarket(passage),
    }))
    .sort((left, right) => right.score - left.score)[0];
  // Without a topic the question's own words are all there is.
  if (!best || best.score < (about.length > 0 ? LEAST_CONFIDENCE : LEAST_WITHOUT_TOPIC)) return null;

  const sentences = chooseSentences(best.passage, meaning, asked, about, place);
  return sentences.length === 0
    ? null
    : { passage: best.passage, sentences, confidence: Math.round(Math.min(1, best.score) * 100) / 100 };
}

/** What was written for just this market says more of it than what holds everywhere. */
function ownMarket({ countries = [] }: KnowledgePassage): number {
  return countries.length > 0 ? OWN_MARKET : 0;
}
const OWN_MARKET = 0.2;

/** What is asked for; a country to deliver to that no passage names is somewhere abroad. */
function speakOf(english: string, question: string, passages: KnowledgePassage[]): Set<string> {
  const concepts = conceptsOf(english);
  const place = findPlace(question)?.name.toLowerCase();
  if (place === undefined || !concepts.has("#deliver")) return concepts;

  for (const word of place.split(" ")) concepts.delete(stem(word));
  const isNamed = passages.some(({ title, text }) => `${title} ${text}`.toLowerCase().includes(place));
  return isNamed ? concepts : concepts.add("#abroad");
}

/** In another language than the shop's: the English for what is asked, and those own words that the passages know. */
function askedStems(question: string, language: string, passages: KnowledgePassage[]): string[] {
  const own = contentStems(question);
  if (language === "en") return own;

  const english = contentStems(englishOf(question)).filter((word) => !own.includes(word));
  const known = new Set(passages.flatMap(({ title, text }) => contentStems(`${title} ${text}`)));
  const kept = own.filter((word) => known.has(word));
  return english.length === 0 ? own : [...new Set([...english, ...kept])];
}

/** Who asks for a price or a span of time is not answered by a text that names none. */
const WANTED: { said: RegExp; told: RegExp }[] = [
  { said: /\bhow much\b|\bcosts?\b|\bprice\b/i, told: /[$€£]\s?\d|\d\s?[$€£]|\bfree\b|\b(?:EUR|USD|CHF|GBP)\b/i },
  {
    said: /\bhow (?:long|fast|soon|quick)|\bwhen\b|\bdays\b/i,
    told: /\d+(?:\s?[-–]\s?\d+)?\s(?:business |working )?(?:days?|hours?|weeks?)/i,
  },
];

/** What speaks for a passage beside the question's own words: its topic, and a figure where one is asked for. */
function supportOf(passage: KnowledgePassage, question: string, about: string[]): number {
  const words = new Set(contentStems(`${passage.title} ${passage.text}`));
  const figure = WANTED.some(({ said, told }) => said.test(question) && told.test(passage.text)) ? 0.15 : 0;
  // The topic lists words of four languages: two of them are as good as all.
  return figure + Math.min(2, about.filter((word) => words.has(word)).length) * 0.1;
}

function chooseSentences(
  passage: KnowledgePassage,
  question: string,
  asked: string[],
  about: string[],
  place: (text: string) => number,
): number[] {
  const wantsNumber = /\b(?:how (?:long|much|many|fast|soon)|when|cost|price|wie lange|wie viel|was kostet|wann|combien|quand|delai|cuanto|cuando)\b/i.test(question); // prettier-ignore
  const sentences = splitSentences(passage.text);
  const scored = sentences.map((sentence, index) => {
    const words = new Set(contentStems(sentence));
    const own = asked.filter((word) => words.has(word)).length;
    const general = about.filter((word) => words.has(word)).length;
    const number = wantsNumber && /\d|free|kostenlos|gratuit|gratis/i.test(sentence) ? 0.9 : 0;
    // An FAQ answers its question first, then adds to it.
    const opens = passage.kind === "faq" && index === 0 ? 0.8 : 0;
    return { index, score: opens + own * 1.2 + general * 0.4 + number + place(sentence) * 4 - index * 0.03 };
  });
  const ranked = [...scored].sort((left, right) => right.score - left.score);
  const [first] = ranked;
  if (!first || first.score <= 0.3) return sentences.length > 0 ? fit(sentences, [0, 1]) : [];

  const second = ranked.find(({ index, score }) => index !== first.index && score >= first.score * 0.6);
  const after = first.index + 1 < sentences.length ? first.index + 1 : null;
  const partner = second?.index ?? after;
  return fit(sentences, partner === null ? [first.index] : [first.index, partner]);
}

/** In reading order and not too long. */
function fit(sentences: string[], chosen: number[]): number[] {
  const kept: number[] = [];
  let length = 0;
  for (const index of chosen.slice(0, MAX_SENTENCES)) {
    const size = sentences[index]?.length ?? 0;
    if (size === 0 || (kept.length > 0 && length + size > MAX_QUOTE_LENGTH)) continue;
    kept.push(index);
    length += size;
  }
  return kept.sort((left, right) => left - right);
}

function contentStems(text: string): string[] {
  const words = tokenize(text)
    .map(({ word }) => word)
    .filter((word) => word.length > 1 && !isQuestionWord(word));
  return [...new Set(words.map(stem))];
}

/** "long", "return" and "order" are stop words of a product search, but not of a question about a policy. */
function isQuestionWord(word: string): boolean {
  return isStopWord(word, "en") && !KEPT.has(word);
}

const KEPT = new Set(["return", "order", "price", "cost", "costs", "pay", "gift", "card", "size", "sizes", "made", "back", "check", "new", "used", "long"]); // prettier-ignore
