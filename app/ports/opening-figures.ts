import type { TriggerFigures } from "~/contracts/trigger-figures";
import type { RollupQuery } from "./rollup-store";

/** What became of the openings of one shop, from what is rolled up. */
export interface OpeningFigures {
  /** By move and rule, those that were shown most first. */
  list(query: RollupQuery): Promise<TriggerFigures[]>;
}
