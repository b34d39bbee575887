/** Orders of visitors of one arm. */
export type ArmMatches = {
  arm: string;
  /** Whose visitor is known, by whatever evidence. */
  orders: number;
  /** Of these, joined to the visitor in the way that is the same in every arm. */
  joined: number;
};

/** How completely the orders of one shop are joined to its visitors. */
export interface OrderMatches {
  /** Cancelled orders are left out, and without `countTests` those that were paid with a test gateway. */
  count(from: Date, until: Date, options: { countTests: boolean }): Promise<ArmMatches[]>;
}
