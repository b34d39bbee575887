import type { Measures } from "./measures";

/** How much each measure counts: written by scripts/train/train-relevance.ts, which says from what. */
export const RELEVANCE_WEIGHTS: Record<keyof Measures, number> = {
  title: 4.1,
  titleAnyLength: 0.8,
  vendor: 2,
  type: 0.6,
  description: 0.1,
  spoken: 0.5,
  synonym: 0.5,
  spelling: 2,
  allInTitle: 3.8,
  allAnywhere: 4.5,
  phrase: 0.3,
  phraseOfRequest: 1.8,
  sameForm: 0.3,
  accessory: -0.8,
  accessoryAfter: -0.8,
  accessoryInstead: -0.3,
  available: 0.5,
  popularity: 0.5,
  priceFit: 2,
};
