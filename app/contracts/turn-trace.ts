import { z } from "zod";

/** What a language model did in a turn, or why the embedded brain spoke in its place. */
export const modelTraceSchema = z.object({
  /** Null where none could be asked. */
  name: z.string().nullable(),
  /** How often it was asked. */
  calls: z.int(),
  inputTokens: z.int(),
  cachedInputTokens: z.int(),
  outputTokens: z.int(),
  /** Millionths of a US dollar. */
  costMicros: z.number(),
  /** The provider did not report tokens: these are our own guess, on the high side. */
  isEstimated: z.boolean(),
  /** Why the embedded brain took over, as a stable code; null where it did not. */
  fallback: z.string().nullable(),
  repaired: z.boolean(),
  /** Sentences that were not sent. */
  dropped: z.int(),
});
export type ModelTrace = z.infer<typeof modelTraceSchema>;

/** What was perceived, decided, called, refused and said in one turn: a JSON column, parsed when a merchant reads it. */
export const turnTraceSchema = z.object({
  brain: z.string(),
  language: z.string(),
  perception: z
    .object({
      intents: z.array(z.object({ name: z.string(), confidence: z.number() })),
      entities: z.array(z.object({ type: z.string(), text: z.string(), value: z.unknown() })),
      sentiment: z.object({ score: z.number(), label: z.string() }),
    })
    .nullable(),
  needState: z.unknown(),
  specialist: z.string(),
  steps: z.array(
    z.object({
      tool: z.string(),
      /** Who called it; null in traces from before it was noted. */
      specialist: z.string().nullable().default(null),
      input: z.unknown(),
      decision: z.object({
        verdict: z.enum(["allow", "ask-shopper", "ask-merchant", "block"]),
        reason: z.string(),
        words: z.array(z.string()).optional(),
      }),
      output: z.unknown(),
      ms: z.number(),
    }),
  ),
  guardrails: z.array(
    z.object({
      name: z.string(),
      verdict: z.enum(["pass", "repaired", "dropped", "blocked"]),
      detail: z.string().nullable(),
    }),
  ),
  unmet: z.string().nullable(),
  /** The language model's part; null where none was asked. */
  model: modelTraceSchema.nullable().default(null),
  ms: z.number(),
});
export type TurnTrace = z.infer<typeof turnTraceSchema>;
