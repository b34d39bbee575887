import { z } from "zod";
import { guardrailMetricSchema } from "./experiment";

/** What an experiment has shown. Stored as JSON when it is worked out, so this is also the shape of that column. */

const verdictSchema = z.enum(["better", "worse", "no-difference", "not-enough-data", "invalid"]);
export type ExperimentVerdict = z.infer<typeof verdictSchema>;

/** Relative: 0.1 is ten per cent more. Null: open to that side. */
const liftRangeSchema = z.object({ low: z.number().nullable(), high: z.number().nullable() });
export type LiftRange = z.infer<typeof liftRangeSchema>;

/** One arm against the control. */
const armLiftSchema = z.object({
  /** Key of the arm. */
  arm: z.string(),
  /** Null where the control has nothing to compare with. */
  lift: z.number().nullable(),
  /** 95 % of one look that was planned beforehand. */
  once: liftRangeSchema.nullable(),
  /** 95 % at every look. */
  always: liftRangeSchema.nullable(),
  /** Corrected for the number of arms. */
  pValue: z.number(),
  verdict: verdictSchema,
  /** What one planned look of this size finds four times out of five. */
  smallestFindable: z.number().nullable(),
});
export type ArmLift = z.infer<typeof armLiftSchema>;

/** Money in minor units of the shop's currency; a rate without anything to divide by is null. */
const armResultSchema = z.object({
  key: z.string(),
  name: z.string(),
  /** Per cent, as planned. */
  share: z.number(),
  /** Of having the highest revenue per visitor of all arms that say something, in [0, 1]; null where nobody is dealt by it. */
  chance: z.number().nullable().default(null),
  exposed: z.number(),
  orders: z.number(),
  netRevenue: z.number(),
  revenuePerVisitor: z.number().nullable(),
  /** Visitors with an order / exposed visitors. */
  conversionRate: z.number().nullable(),
  averageOrderValue: z.number().nullable(),
  /** Refunded or cancelled / ordered, both as amounts. */
  refundRate: z.number().nullable(),
  /** Dismissed openings / exposed visitors, and replies judged unhelpful / exposed visitors. */
  dismissals: z.number().nullable(),
  complaints: z.number().nullable(),
  /** Of the visitors whose cart was seen, those whose order would be found. */
  matchRate: z.number().nullable(),
  /** Pages that were measured, from the exposure on; none where no guardrail asks for it. */
  pages: z.number().default(0),
  /** Means over these pages, in ms: until the largest part was drawn, and the longest that a press waited. */
  paint: z.number().nullable().default(null),
  wait: z.number().nullable().default(null),
});
export type ArmResult = z.infer<typeof armResultSchema>;

const guardrailReadingSchema = z.object({
  metric: guardrailMetricSchema,
  tolerance: z.number(),
  /** Changes of the metric by arm, at every look; null: nothing to compare with yet. */
  arms: z.array(z.object({ arm: z.string(), change: z.number().nullable(), always: liftRangeSchema.nullable() })),
  /** Where an arm has fewer visitors than are needed to say anything, nothing is compared. */
  hasTooFew: z.boolean().default(false),
  /** Keys of the arms that do more harm than is put up with. */
  broken: z.array(z.string()),
  /** That no arm does is beyond doubt: until then, nothing is shown. */
  isHarmless: z.boolean().default(false),
});
export type GuardrailReading = z.infer<typeof guardrailReadingSchema>;

export const experimentResultsSchema = z.object({
  /** Key of the arm that the others are compared with. */
  control: z.string(),
  arms: z.array(armResultSchema),
  revenue: z.array(armLiftSchema),
  conversion: z.array(armLiftSchema),
  averageOrderValue: z.array(armLiftSchema),
  verdict: verdictSchema,
  sampleRatio: z.object({ pValue: z.number(), warning: z.boolean() }),
  /** The orders of one arm are found more often than those of another. */
  hasUnevenMatches: z.boolean(),
  /** What was known of the visitors before their exposure and taken off the noise; null: nothing that helps. */
  adjustedBy: z.enum(["earlier-revenue", "earlier-visits"]).nullable(),
  guardrails: z.array(guardrailReadingSchema),
});
export type ExperimentResults = z.infer<typeof experimentResultsSchema>;
