import { z } from "zod";
import { NOTHING_LEARNT } from "~/lib/hesitation/learning/learn-reason-weights";
import { LEARNT_REASONS } from "~/lib/hesitation/learning/reason-factors";
import { REASON_WEIGHTS } from "~/lib/hesitation/reason-weights";

/** What was learnt corrects these weights: with others, or with other reasons, it begins anew. */
const BASIS = JSON.stringify(REASON_WEIGHTS);

function beliefSchema({ mean: { length } }: { mean: readonly number[] }) {
  const row = z.array(z.number()).length(length);
  return z.object({ mean: row, covariance: z.array(row).length(length) });
}

/** What a shop's outcomes have taught about the weights of reasons, and which of it is printed; a JSON column. */
export const keptLearningSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  basis: z.literal(BASIS).default(BASIS),
  learning: z.object({
    outcomes: z.int().min(0),
    orders: z.int().min(0),
    evidence: z.number(),
    isProved: z.boolean(),
    reasons: beliefSchema(NOTHING_LEARNT.reasons),
    builtIn: beliefSchema(NOTHING_LEARNT.builtIn),
    own: beliefSchema(NOTHING_LEARNT.own),
  }),
  /** Null: the built-in weights are printed. */
  inUse: z
    .object({
      factors: z.partialRecord(z.enum(LEARNT_REASONS), z.number().min(0.5).max(1.5)),
      since: z.coerce.date(),
    })
    .nullable(),
});
export type KeptLearning = Pick<z.infer<typeof keptLearningSchema>, "learning" | "inUse">;

/** What each reason weighed, by the built-in weights of its time; a JSON column. */
export const weighedReasonsSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  weights: z.record(z.string(), z.number()),
});
