import type { Relevance } from "~/ports/relevance";
import { measureRelevance, prepareQuery, usualLength } from "./measure-relevance";
import { MEASURES } from "./measures";
import { readQuery } from "./read-query";
import { RELEVANCE_WEIGHTS } from "./relevance-weights";

/** About the best that a text can reach, so that scores lie between 0 and 1. */
const FULL = 15;

/** How well titles and what stands beside them answer a query: a weighted sum of measures, weights learnt from judged searches. */
export const relevance: Relevance = {
  readQuery,

  score(query, matches) {
    const prepared = prepareQuery(query);
    const usual = usualLength(matches);
    return matches.map((match) => {
      const measures = measureRelevance(prepared, match, usual);
      const sum = MEASURES.reduce((total, name) => total + RELEVANCE_WEIGHTS[name] * measures[name], 0);
      return Math.max(0, sum / FULL);
    });
  },
};
