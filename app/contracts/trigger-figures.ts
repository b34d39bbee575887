/** What became of the openings of a move, or of one rule, in a period. */
export type TriggerFigures = {
  move: string;
  /** Null: no rule chose them. */
  ruleId: string | null;
  /** Messages that were written. */
  offered: number;
  /** Kept back to compare with. */
  heldOut: number;
  /** Seen on a page: not every message finds a free place. */
  shown: number;
  engaged: number;
  dismissed: number;
  /** Visitors who saw one, and filled a cart within a day of it; counted anew on each day on which they saw one. */
  addedToCart: number;
  /** Orders of visitors within seven days of seeing one, counted for the last one before; net minor units, shop's currency. */
  orders: number;
  revenue: number;
};

/** What openings of a move, or of one rule, gave away in codes of their own; minor units of the shop's currency. */
export type OpeningGifts = { codes: number; used: number; cost: number };
