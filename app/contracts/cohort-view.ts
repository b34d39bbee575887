import { z } from "zod";
import { DEVICES } from "./results-filter";

export const COHORT_GROUPS = ["visit", "purchase", "arm", "channel", "device"] as const;
export const COHORT_FIGURE_NAMES = ["returning", "buying", "revenue", "revenue-so-far"] as const;
/** Which visitors, all told by their first day: those who could meet the assistant, the holdout, who talked, who did not. */
export const COHORT_SEGMENTS = ["all", "agent", "holdout", "talked", "silent"] as const;
export const COHORT_WEEKS = [8, 12, 26, 52] as const;

/** What the Cohorts page keeps in its address; anything that is not understood falls back to its default. */
export const cohortQuerySchema = z.object({
  /** Groups by the week of the first visit or order, or, of first visits, by arm, channel or device. */
  by: z.enum(COHORT_GROUPS).catch("visit"),
  show: z.enum(COHORT_FIGURE_NAMES).catch("returning"),
  /** First visits (or orders) of the last so many weeks, with the present one. */
  weeks: z.coerce.number().pipe(z.literal(COHORT_WEEKS)).catch(12),
  device: z.enum(["all", ...DEVICES]).catch("all"),
  segment: z.enum(COHORT_SEGMENTS).catch("all"),
});
export type CohortQuery = z.infer<typeof cohortQuerySchema>;

/** A group in one week since its first day. Money is net minor units. */
export type CohortCellView = {
  /** Of those whose week it was. */
  members: number;
  visitors: number;
  buyers: number;
  net: number;
  /** Since the first day, this week included. */
  netSoFar: number;
  /** Not over yet for all of them. */
  isRunning: boolean;
};

export type CohortRowView = {
  /** Monday of the week, the arm, the channel ("" is none) or the device. */
  key: string;
  members: number;
  /** Who ordered at all. */
  buyers: number;
  net: number;
  /** Too few to say anything in shares. */
  isSmall: boolean;
  /** By week since the first day; null: not begun. */
  weeks: (CohortCellView | null)[];
};

/** Those who talked to the assistant on their first day beside those who did not: who they are differs, not only what they did. */
export type TalkComparison = { talked: CohortRowView; silent: CohortRowView };

export type CohortsView = { rows: CohortRowView[]; talk: TalkComparison | null; smallest: number };
