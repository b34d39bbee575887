import { z } from "zod";

export const RESULT_PERIODS = [
  "today",
  "yesterday",
  "7-days",
  "30-days",
  "90-days",
  "this-month",
  "last-month",
  "custom",
] as const;
export const COMPARISONS = ["previous", "year", "none"] as const;
export const DEVICES = ["phone", "tablet", "desktop"] as const;

/**
 * Which days a page of results is about, kept in its address, so that a view can be sent to a colleague. Anything that is not
 * understood falls back to its default; `from` and `to` count with the period "custom" alone.
 */
export const periodFilterSchema = z.object({
  period: z.enum(RESULT_PERIODS).catch("30-days"),
  from: z.iso.date().nullable().catch(null),
  to: z.iso.date().nullable().catch(null),
  compare: z.enum(COMPARISONS).catch("previous"),
});
export type PeriodFilter = z.infer<typeof periodFilterSchema>;

/** The same with the visitors who are counted. Days are of the shop's calendar. */
export const resultsFilterSchema = periodFilterSchema.extend({
  device: z.enum(["all", ...DEVICES]).catch("all"),
  /** new: came for the first time within the period. returning: had come before it. */
  visitors: z.enum(["all", "new", "returning"]).catch("all"),
});
export type ResultsFilter = z.infer<typeof resultsFilterSchema>;
