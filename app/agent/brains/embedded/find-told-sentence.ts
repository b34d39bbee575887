import type { CatalogDocument } from "~/ports/catalog-search";
import { englishOf } from "../../knowledge/english-of";
import { HOW_MANY, PRODUCT_QUESTIONS } from "../../knowledge/product-questions";
import { foldText } from "../../perception/fold-text";
import { NUMBER_WORDS } from "../../perception/lexicons/number-words";
import { isStopWord } from "../../perception/lexicons/stop-words";
import { stem } from "../../perception/stem";
import { tokenize } from "../../perception/tokenize";
import { readDocument } from "../../ranking/read-document";

/**
 * Where a description speaks of what is asked; sure where it speaks of just that, and not only in one of its words. `outdoes`
 * what is listed where it says how many there are of what was asked for, or answers two questions at once ("how long on high?").
 */
export type ToldSentence = { sentence: number; isSure: boolean; outdoes: boolean };

/** A sentence that answers is worth more than any that only shares words with the question. */
const ANSWERS = 3;
const COUNTS = 4;
const LEAST_SHARE = 0.6;

/** The sentence of a product's description that says most of what is asked of it; null where none does. */
export function findToldSentence(
  document: CatalogDocument,
  question: string,
  { language, isQuestion }: { language: string; isQuestion: boolean },
): ToldSentence | null {
  const folded = foldText(question);
  // "Show me the rain pants" asks nothing of rain.
  const asked = isQuestion ? PRODUCT_QUESTIONS.filter((known) => known.asked.test(folded)) : [];
  const counted = HOW_MANY.exec(folded)?.[1];
  const read = readDocument(document);
  const words = contentStems(language === "en" ? question : `${question} ${englishOf(question)}`).filter(
    (word) => !read.title.stems.includes(word),
  );

  const scored = read.sentences().map(({ text, stems }, sentence) => {
    const told = foldText(text);
    const own = words.filter((word) => stems.includes(word)).length;
    const answers = asked.filter((known) => known.told.test(told)).length;
    const counts = counted !== undefined && hasNumberOf(stem(counted), told);
    const share = words.length === 0 ? 0 : own / words.length;
    return {
      sentence,
      outdoes: counts || answers > 1,
      score: answers * ANSWERS + (counts ? COUNTS : 0) + own,
      isSure: answers > 0 || counts || (own >= 2 && share >= LEAST_SHARE),
    };
  });
  const [best] = scored.toSorted((left, right) => right.score - left.score || left.sentence - right.sentence);
  return best === undefined || best.score === 0
    ? null
    : { sentence: best.sentence, isSure: best.isSure, outdoes: best.outdoes };
}

function contentStems(text: string): string[] {
  const words = tokenize(text).map(({ word }) => word);
  const kept = words.filter(
    (word) => word.length > 2 && !isStopWord(word, "en") && !EMPTY.has(word) && !/^\d+$/.test(word),
  );
  return [...new Set(kept.map(stem))];
}

/** Of these every description may have one. */
const EMPTY = new Set(
  "get gets got make made take use used want need needs good well work works really also normal right long many much come comes go goes does thing way time put will like still even ever keep hold pair one two".split(
    " ",
  ),
);

const NUMBERS = new Set(NUMBER_WORDS);

/** "Twenty servings a bag": a number, and at most one word between it and what is counted. */
function hasNumberOf(counted: string, told: string): boolean {
  const words = told.split(/[^\p{L}\p{N}]+/u);
  return words.some((word, at) => {
    if (!/^\d+$/.test(word) && !NUMBERS.has(word)) return false;
    return [words[at + 1], words[at + 2]].some((next) => next !== undefined && stem(next) === counted);
  });
}
