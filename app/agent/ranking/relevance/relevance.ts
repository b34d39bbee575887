import type { Relevance } from "~/ports/relevance";
import { measureAgreement } from "./measure-agreement";
import { measureRelevance, prepareQuery, usualLength } from "./measure-relevance";
import { MEASURES } from "./measures";
import { readQuery } from "./read-query";
import { readTitle } from "./read-title";
import { RELEVANCE_WEIGHTS } from "./relevance-weights";

/** About the best that a text can reach, so that scores lie between 0 and 1. */
const FULL = 16;
/** What it counts to have a title like those of the best. */
const AGREEMENT = 1;

/**
 * How well titles and what stands beside them answer a query: a weighted sum of measures, weights learnt from judged searches,
 * and a little for having in common with the best what was not asked for by name.
 */
export const relevance: Relevance = {
  readQuery,

  score(query, matches) {
    const prepared = prepareQuery(query);
    const usual = usualLength(matches);
    const found = matches.map((match) => {
      const measures = measureRelevance(prepared, match, usual);
      const score = MEASURES.reduce((total, name) => total + RELEVANCE_WEIGHTS[name] * measures[name], 0);
      return { id: match.id, stems: readTitle(match.title).stems, score };
    });
    const agreements = measureAgreement(prepared.stems, found);
    return found.map(({ score }, index) => Math.max(0, (score + AGREEMENT * (agreements[index] ?? 0)) / FULL));
  },
};
