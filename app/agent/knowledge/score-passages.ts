import type { KnowledgePassage } from "~/ports/knowledge-search";
import { conceptsOf } from "./question-concepts";

/** What a passage is worth for a question, 0 to about 1.3. */
export type ScoredPassage = { passage: KnowledgePassage; score: number };

/** A word in the text says less than one in the title, which says what the text is about. */
const IN_TEXT = 0.55;
const TITLE_SIMILARITY = 0.25;
/** A word that no passage has, and that is no idea of ours, may be anything: it counts, but not for all that it weighs. */
const UNKNOWN = 0.7;

/**
 * How much of a question each passage speaks of. Ideas and words count by how rare they are among the passages found; a
 * title that asks the same question counts extra.
 */
export function scorePassages(asked: Set<string>, passages: KnowledgePassage[]): ScoredPassage[] {
  const read = passages.map((passage) => ({
    passage,
    title: readText(passage.title),
    text: readText(passage.text),
  }));
  const weigh = createWeights(read.map(({ title, text }) => new Set([...title, ...text])));
  const total = sum(asked, weigh);

  return read.map(({ passage, title, text }) => {
    const found = sum(asked, (term) => (title.has(term) ? 1 : text.has(term) ? IN_TEXT : 0) * weigh(term));
    const titled = sum(title, weigh);
    const similar = titled === 0 ? 0 : sum(title, (term) => (asked.has(term) ? weigh(term) : 0)) / titled;
    return { passage, score: total === 0 ? 0 : found / total + TITLE_SIMILARITY * similar };
  });
}

/** A shop's texts come by again with every question. A cache of pure results. */
const readTexts = new Map<string, Set<string>>();
const MAX_KEPT = 2000;

function readText(text: string): Set<string> {
  const known = readTexts.get(text);
  if (known) return known;
  if (readTexts.size >= MAX_KEPT) readTexts.clear();
  const concepts = conceptsOf(text);
  readTexts.set(text, concepts);
  return concepts;
}

/** Inverse document frequency over the passages. */
function createWeights(documents: Set<string>[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const terms of documents) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  // Few passages were found of many: a word that all of them have is rare in the shop all the same.
  const size = Math.max(documents.length, LEAST_SHELF);
  return (term) => {
    const count = counts.get(term) ?? 0;
    const weight = Math.log(1 + (size - count + 0.5) / (count + 0.5));
    return count === 0 && !term.startsWith("#") ? weight * UNKNOWN : weight;
  };
}

const LEAST_SHELF = 24;

function sum(terms: Set<string>, value: (term: string) => number): number {
  let result = 0;
  for (const term of terms) result += value(term);
  return result;
}
