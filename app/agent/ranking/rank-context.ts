export type RankContext = {
  terms: string[][];
  rarity: Map<string, number>;
  /** By the id of a wish that only ranks. */
  shares: Map<string, number>;
  cheapest: number;
  dearest: number;
};
