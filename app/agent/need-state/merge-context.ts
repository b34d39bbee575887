import type { Constraint, NeedState } from "~/contracts/need-state";
import { type People } from "./people-beside";

export type MergeContext = {
  /** The shop's. */
  currency: string;
  /** The one in which the shopper sees prices; the shop's where it is not known. */
  pageCurrency?: string | null;
  /** Lowest price of the product that "cheaper" is said of, minor units. */
  referencePrice: number | null;
  /** Needs put aside by earlier topic switches, newest first. */
  pastNeeds: NeedState[];
  /** Something is sought for somebody else. */
  isGift?: boolean;
  /** Wishes for figures that the message states. */
  measures?: Constraint[];
  /** Several people, each of whom wants something for themselves. */
  people?: People | null;
};

export type MergedNeed = { need: NeedState; changed: boolean; pastNeeds: NeedState[] };
