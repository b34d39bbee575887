import { z } from "zod";

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
      input: z.unknown(),
      decision: z.object({ verdict: z.enum(["allow", "ask-shopper", "ask-merchant", "block"]), reason: z.string() }),
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
  ms: z.number(),
});
export type TurnTrace = z.infer<typeof turnTraceSchema>;
