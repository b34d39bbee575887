/** What an arm's data says about its metric, whichever way it was estimated. */
export type ArmEstimate = {
  arm: string;
  /** Visitors. */
  count: number;
  mean: number;
  /** Variance of `mean`, not of the visitors. */
  meanVariance: number;
  /** How many visitors carry the variance (`carriersOf`). */
  carriers: number;
  /** No visitor's value is below 0, so no mean can be. */
  isNonNegative: boolean;
};
