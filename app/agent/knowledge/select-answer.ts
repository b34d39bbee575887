import type { KnowledgePassage } from "~/ports/knowledge-search";
import { englishOf } from "./english-of";
import { findPlace } from "./find-place";
import { preferPlace } from "./prefer-place";
import { conceptsOf, termsOf } from "./question-concepts";
import { asksMayReturn, TERM, withoutReason } from "./may-return";
import { bestFigures, chooseSentences, type Asked } from "./choose-sentences";
import { fitFigures, withoutFigures } from "./fit-figures";
import { readText, scorePassages } from "./score-passages";
import { shareTold, SUBJECTS } from "./weigh-answer";
import { isStopWord } from "../perception/lexicons/stop-words";
import { detectLanguage } from "../perception/detect-language";
import { stem } from "../perception/stem";
import { tokenize } from "../perception/tokenize";
import { splitSentences } from "../reply/split-sentences";

export type SelectedAnswer = {
  passage: KnowledgePassage;
  /** Numbers of the sentences to quote, in order. */
  sentences: number[];
  confidence: number;
  /** How much of what is asked the passage speaks of, by weight: 0 to 1. */
  told: number;
};

/** Who asks: their language (ISO 639-1), and the country they shop from (ISO 3166-1) where it is known. */
export type AskedFrom = { language: string; country: string | null };

const NOWHERE: AskedFrom = { language: "en", country: null };
/** What the best sentence of a passage adds: ideas that stand together answer better than ideas scattered over a page. */
const TOGETHER = 0.25;
/** A title that asks in the very words: "a discount for new customers". */
const SAME_WORDS = 0.2;
/** What a row, a range or a threshold adds that the question's figures pick out. */
const PICKED_OUT = 0.35;
/** A row by temperatures answers who names one, whatever else the two have in common: sizes and prices stand in many texts. */
const BY_DEGREES = 0.5;
const DEGREES = /\d\s?(?:°|degrees?|fahrenheit|celsius|grad\b|degr[eé]s|grados)/i;
/** What can go back is told with how long it may. */
const UNTIL_WHEN = 0.15;
const LEAST_CONFIDENCE = 0.4;
const LEAST_WITHOUT_TOPIC = 0.44;

/**
 * The passage and its one or two sentences that say most about the question, or null when too little of it is there. Words of
 * the topic help to find the place; the shopper's own words decide what is quoted.
 */
export function selectAnswer(
  asking: string,
  topic: string,
  passages: KnowledgePassage[],
  { language: spoken, country }: AskedFrom = NOWHERE,
): SelectedAnswer | null {
  const question = withoutReason(asking);
  const language = languageOf(question, spoken);
  const asked = askedStems(question, language, passages);
  const about = contentStems(topic).filter((word) => !asked.includes(word));
  if (asked.length === 0 && about.length === 0) return null;

  const meaning = language === "en" ? question : `${question} ${englishOf(question)}`;
  const english = withoutShop(withoutFigures(language === "en" ? question : englishOf(question) || question));
  const concepts = speakOf(english, question, passages);
  // From where somebody asks says nothing of how long things can be given back.
  const isOfPlace = [...concepts].some((idea) => DEPENDS_ON_PLACE.has(idea)) || !concepts.has("#give_back");
  const place = preferPlace(question, isOfPlace ? country : null, passages);
  const isReturn = asksMayReturn(meaning, concepts);
  const wanted: Asked = { concepts, stems: asked, about, text: meaning, place, fits: fitFigures(question) };
  const services = [...concepts].filter((idea) => SERVICES.has(idea));
  const subjects = [...concepts].filter((idea) => SUBJECTS.has(idea));
  const tells = (idea: string) => (passage: KnowledgePassage) => readText(`${passage.title} ${passage.text}`).has(idea);
  const whole = passages.filter((passage) => subjects.every((idea) => tells(idea)(passage)));
  const named = whole.length > 0 ? whole : passages.filter((passage) => subjects.some((idea) => tells(idea)(passage)));
  const telling = (named.length > 0 ? named : passages).filter((passage) =>
    services.every((idea) => tells(idea)(passage)),
  );
  const best = scorePassages(concepts, telling, { terms: termsOf(english), asksWhether: ASKS_WHETHER.test(question) })
    .map(({ passage, score, weigh, wanted: terms, isLacking }) => {
      const lines = splitSentences(passage.text);
      const figures =
        bestFigures(lines, passage.title, wanted.fits) * (DEGREES.test(question) ? BY_DEGREES : PICKED_OUT);
      const told =
        supportOf(passage, meaning, isLacking ? [] : about) +
        place(`${passage.title} ${passage.text}`, passage.title) +
        ownMarket(passage) +
        otherWay(passage, concepts) +
        (isReturn && TERM.test(passage.text) ? UNTIL_WHEN : 0);
      const sure = score + told + figures;
      return {
        passage,
        weigh,
        terms,
        sure,
        least: about.length > 0 && !isLacking ? LEAST_CONFIDENCE : LEAST_WITHOUT_TOPIC,
        score: sure + bestTogether(lines, concepts, weigh) * TOGETHER + sameWords(passage.title, question) * SAME_WORDS,
      };
    })
    .sort((left, right) => right.score - left.score)[0];
  // Without a topic the question's own words are all there is.
  if (!best || best.sure < best.least) return null;

  const sentences = chooseSentences(best.passage, wanted, contentStems);
  if (sentences.length === 0) return null;
  const round = (share: number) => Math.round(Math.min(1, share) * 100) / 100;
  const own = language === "en" ? 0 : ownWordsTold(asked, best.passage);
  const told = Math.max(
    own,
    shareTold(question, withoutPlace(best.terms, question, place, best.passage), best.passage, best.weigh),
  );
  return { passage: best.passage, sentences, confidence: round(best.sure), told: round(told) };
}

/** What is worded for the search alone is English, whoever asks; and a shopper may change the language. */
function languageOf(question: string, spoken: string): string {
  return spoken === "en" || detectLanguage(question, tokenize(question), spoken).language !== "en" ? spoken : "en";
}

/** "Who owns this shop?" asks for an owner; every page is of this shop. */
function withoutShop(english: string): string {
  const left = english.replace(/\b(?:this|your|ur) (?:shop|store)\b/gi, " ");
  return /\bwhere\b|\bget to\b/i.test(english) || conceptsOf(left).size === 0 ? english : left;
}

/** What is asked of a return that is not the same everywhere. */
const DEPENDS_ON_PLACE = new Set(["#deliver", "#charge", "#pay", "#customs", "#sales_tax", "#abroad"]);

/** A service that a text does not name it does not answer for, whatever else it says of gifts or names. */
const SERVICES = new Set(["#wrapping", "#loyalty"]);

/** Of a thing or a service: "do you have …", "is there …", "habt ihr …". */
const ASKS_WHETHER =
  /^\W*(?:(?:hi|hello|hey|hallo|bonjour|hola|and|so|und|et|y)\W+)?(?:(?:do|does) (?:you|they|the (?:shop|store)|this (?:shop|store)) (?:also |even |still )?(?:have|offer|sell|give|rent|hire|buy|plant|sponsor|run|do|provide|support|make|price)\b|(?:is|are) there\b|hab(?:t|en) (?:ihr|sie)\b|gibt es\b|(?:avez|proposez|offrez)[- ]vous\b|y a[- ]t[- ]il\b|(?:ten[eé]is|tienen|hay|ofrec[eé]is|ofrecen)\b)/i;

/** How many of the words of a title and a question are the same, small words included: 0 to 1. */
function sameWords(title: string, question: string): number {
  const wordsOf = (text: string) => new Set(tokenize(text).map(({ word }) => stem(word)));
  const [left, right] = [wordsOf(title), wordsOf(question)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return left.size === 0 ? 0 : shared / (left.size + right.size - shared);
}

/** The largest share of what is asked that stands in one sentence. */
function bestTogether(lines: string[], asked: Set<string>, weigh: (term: string) => number): number {
  const total = [...asked].reduce((sum, term) => sum + weigh(term), 0);
  if (total === 0) return 0;
  const shares = lines.map((line) => {
    const told = readText(line);
    return [...asked].reduce((sum, term) => sum + (told.has(term) ? weigh(term) : 0), 0) / total;
  });
  return Math.max(0, ...shares);
}

/** There and back are two ways: what a return costs says nothing of what a parcel to a friend does. */
function otherWay({ title }: KnowledgePassage, asked: ReadonlySet<string>): number {
  const isBack = (terms: ReadonlySet<string>) => terms.has("#give_back") || terms.has("#return_window");
  return asked.has("#deliver") && !isBack(asked) && isBack(readText(title)) ? OTHER_WAY : 0;
}
const OTHER_WAY = -0.25;

/** What was written for just this market says more of it than what holds everywhere. */
function ownMarket({ countries = [] }: KnowledgePassage): number {
  return countries.length > 0 ? OWN_MARKET : 0;
}
const OWN_MARKET = 0.2;

/** What is asked for; a country to deliver to that no passage names is somewhere abroad. */
function speakOf(english: string, question: string, passages: KnowledgePassage[]): Set<string> {
  const concepts = conceptsOf(english);
  const found = findPlace(question);
  const place = found?.name.toLowerCase();
  if (found === null || place === undefined || !concepts.has("#deliver")) return concepts;

  const isNamed = (name: string) => passages.some(({ title, text }) => `${title} ${text}`.toLowerCase().includes(name));
  const unnamed = [...found.words, ...found.cities].filter((city) => city !== "" && !isNamed(city));
  for (const name of [place, ...unnamed]) for (const word of name.split(" ")) concepts.delete(stem(word));
  return isNamed(place) ? concepts : concepts.add("#abroad");
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

/** What is written of Europe holds for France: the name of the country is told with it. */
function withoutPlace(
  terms: string[][],
  question: string,
  place: (text: string) => number,
  { title, text }: KnowledgePassage,
): string[][] {
  const named = findPlace(question);
  if (named === null || place(`${title} ${text}`) <= 0) return terms;
  const words = new Set([...named.words, ...named.cities].flatMap((name) => name.split(" ")).map(stem));
  return terms.filter((ideas) => !ideas.every((idea) => words.has(idea)));
}

/** A shop that writes in the shopper's own language is understood by its own words. */
function ownWordsTold(asked: string[], { title, text }: KnowledgePassage): number {
  const words = new Set(contentStems(`${title} ${text}`));
  return asked.filter((word) => words.has(word)).length / Math.max(1, asked.length);
}

/** Who asks for a price or a span of time is not answered by a text that names none. */
const WANTED: { said: RegExp; told: RegExp }[] = [
  {
    said: /\bhow much\b|\bcosts?\b|\bprice\b|\bpostage\b/i,
    told: /[$€£]\s?\d|\d\s?[$€£]|\bfree\b|\b(?:EUR|USD|CHF|GBP)\b/i,
  },
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

/** A shop's texts come by again with every question. A cache of pure results. */
const knownStems = new Map<string, string[]>();
const MAX_KEPT = 4000;

function contentStems(text: string): string[] {
  const known = knownStems.get(text);
  if (known) return known;
  const words = tokenize(text)
    .map(({ word }) => word)
    .filter((word) => word.length > 1 && !isQuestionWord(word));
  const stems = [...new Set(words.map(stem))];
  if (knownStems.size >= MAX_KEPT) knownStems.clear();
  knownStems.set(text, stems);
  return stems;
}

/** "long", "return" and "order" are stop words of a product search, but not of a question about a policy. */
function isQuestionWord(word: string): boolean {
  return isStopWord(word, "en") && !KEPT.has(word);
}

const KEPT = new Set([
  "return",
  "order",
  "price",
  "cost",
  "costs",
  "pay",
  "gift",
  "card",
  "size",
  "sizes",
  "made",
  "back",
  "check",
  "new",
  "used",
  "long",
]);
