import type { KnowledgePassage } from "~/ports/knowledge-search";
import { conceptsTold } from "./question-concepts";

/**
 * What a passage is worth for a question, 0 to about 1.3, how much a term weighs among the passages, and whether the thing
 * that the question asks for is not named in it. */
export type ScoredPassage = {
  passage: KnowledgePassage;
  score: number;
  weigh: (term: string) => number;
  /** The terms of the question, each once and as the ideas that it may carry. */
  wanted: string[][];
  isLacking: boolean;
};

/** A word in the text says less than one in the title, which says what the text is about. */
const IN_TEXT = 0.55;
const TITLE_SIMILARITY = 0.25;
/** A word that no passage has, and that is no idea of ours, may be anything: it counts, but not for all that it weighs. */
const UNKNOWN = 0.7;
/** Whether there is a thing is not answered by a text that does not name it: a discount for new customers is none for students. */
const UNKNOWN_THING = 1.4;

/**
 * How much of a question each passage speaks of. Ideas and words count by how rare they are among the passages found; a
 * title that asks the same question counts extra.
 */
export function scorePassages(
  asked: Set<string>,
  passages: KnowledgePassage[],
  {
    terms = [...asked].map((term) => [term]),
    asksWhether = false,
  }: { terms?: readonly string[][]; asksWhether?: boolean } = {},
): ScoredPassage[] {
  const read = passages.map((passage) => ({
    passage,
    title: readText(passage.title),
    text: readText(passage.text),
  }));
  const weigh = createWeights(
    read.map(({ title, text }) => new Set([...title, ...text])),
    asksWhether ? UNKNOWN_THING : UNKNOWN,
  );
  const wanted = distinct(terms, asked);
  const weights = wanted.map((ideas) => Math.max(...ideas.map(weigh)));
  const total = weights.reduce((all, weight) => all + weight, 0);

  return read.map(({ passage, title, text }) => {
    const told = (term: string) => (title.has(term) ? 1 : text.has(term) ? IN_TEXT : 0);
    const found = wanted.reduce((all, ideas, at) => all + Math.max(...ideas.map(told)) * (weights[at] ?? 0), 0);
    const titled = sum(title, weigh);
    const similar = titled === 0 ? 0 : sum(title, (term) => (asked.has(term) ? weigh(term) : 0)) / titled;
    const isLacking =
      asksWhether && wanted.some((ideas) => ideas.every((term) => !term.startsWith("#") && told(term) === 0));
    // A title that asks for less than the question asks for another thing.
    const titleScore = isLacking ? 0 : TITLE_SIMILARITY * similar;
    return { passage, score: total === 0 ? 0 : found / total + titleScore, weigh, wanted, isLacking };
  });
}

/** Each term once: an idea that is asked for by itself counts no second time as one of several. */
function distinct(terms: readonly string[][], asked: Set<string>): string[][] {
  const alone = new Set(terms.flatMap((ideas) => (ideas.length === 1 ? ideas : [])));
  const open = terms
    .map((ideas) => ideas.filter((idea) => asked.has(idea)))
    .filter((ideas) => ideas.length > 0 && !ideas.some((idea) => alone.has(idea)));
  const rest = open.filter((ideas, at) => open.findIndex((other) => other.join() === ideas.join()) === at);
  return [
    ...[...asked].filter((term) => alone.has(term) || !terms.flat().includes(term)).map((term) => [term]),
    ...rest,
  ];
}

/** A shop's texts come by again with every question. A cache of pure results. */
const readTexts = new Map<string, Set<string>>();
const MAX_KEPT = 8000;

/** What a text speaks of (`conceptsTold`). */
export function readText(text: string): Set<string> {
  const known = readTexts.get(text);
  if (known) return known;
  if (readTexts.size >= MAX_KEPT) readTexts.clear();
  const concepts = conceptsTold(text);
  readTexts.set(text, concepts);
  return concepts;
}

/** Inverse document frequency over the passages. */
function createWeights(documents: Set<string>[], unknown: number): (term: string) => number {
  const counts = new Map<string, number>();
  for (const terms of documents) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  // Few passages were found of many: a word that all of them have is rare in the shop all the same.
  const size = Math.max(documents.length, LEAST_SHELF);
  return (term) => {
    const count = counts.get(term) ?? 0;
    const weight = Math.log(1 + (size - count + 0.5) / (count + 0.5));
    return count === 0 && !term.startsWith("#") ? weight * unknown : weight;
  };
}

const LEAST_SHELF = 24;

function sum(terms: Set<string>, value: (term: string) => number): number {
  let result = 0;
  for (const term of terms) result += value(term);
  return result;
}
