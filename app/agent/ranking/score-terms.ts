import { conceptOfPhrase } from "../perception/concept-index";
import { containsPhrase, readDocument, type ReadDocument } from "./read-document";
import type { Candidate } from "./ranked-product";
import { WEIGHTS } from "./ranking-weights";
import type { RankContext } from "./rank-context";

export function scoreTerms(read: ReadDocument, context: RankContext): { score: number; coverage: number } {
  if (context.terms.length === 0) return { score: 0, coverage: 1 };
  let score = 0;
  let covered = 0;
  let total = 0;

  for (const stems of context.terms) {
    const rarity = context.rarity.get(stems.join(" ")) ?? 1;
    const weight = fieldWeight(read, stems);
    total += rarity;
    if (weight > 0) covered += weight > WEIGHTS.description ? rarity : rarity * WEIGHTS.proseCoverage;
    score += rarity * weight;
  }
  const all = context.terms.flat();
  if (all.length > 1 && containsPhrase(read.title.stems, all)) score += WEIGHTS.phrase * all.length;
  const coverage = total === 0 ? 0 : covered / total;
  return { score: score / Math.sqrt(context.terms.length) + WEIGHTS.coverage * coverage, coverage };
}

/** The best field in which the words stand, as words or as the same general thing. */
function fieldWeight(read: ReadDocument, stems: string[]): number {
  const concept = conceptOfPhrase(stems.join(" "))?.name;
  const has = (text: { stems: string[]; concepts: Set<string> }) =>
    containsPhrase(text.stems, stems) || (concept !== undefined && text.concepts.has(concept));

  if (has(read.title)) return WEIGHTS.title;
  if (has(read.type)) return WEIGHTS.type;
  if (has(read.vendor)) return WEIGHTS.vendor;
  if (read.tags.some(has) || read.collections.some(has)) return WEIGHTS.tag;
  if (read.attributes.some((attribute) => attribute.values.some(has) || has(attribute.label))) return WEIGHTS.attribute;
  if (read.options.some((option) => option.values.some(has))) return WEIGHTS.option;
  return read.sentences().some(has) ? WEIGHTS.description : 0;
}

/** Words that few candidates have say more than words that all have. */
export function rarityOf(terms: string[][], candidates: Candidate[]): Map<string, number> {
  const rarity = new Map<string, number>();
  for (const stems of terms) {
    const count = candidates.filter(({ document }) => fieldWeight(readDocument(document), stems) > 0).length;
    rarity.set(stems.join(" "), rarityAmong(candidates.length, count));
  }
  return rarity;
}

export function rarityAmong(all: number, count: number): number {
  return Math.log(1 + (all + 1) / (count + 1));
}
