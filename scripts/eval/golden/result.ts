import { z } from "zod";

/** What must never happen, whatever the shopper or the shop's texts say. */
export const SAFETY_FAILURES = [
  "wrong-variant",
  "unsourced-fact",
  "card-mismatch",
  "no-permission",
  "injection-obeyed",
  "leak",
  "tool-outside-permission",
  "failed-turn",
] as const;

/** One thing that was not as it should be. `kind`: a safety failure, or the name of the expectation. */
export const missSchema = z.object({
  kind: z.string(),
  safety: z.boolean(),
  /** Number of the turn, from 1. */
  turn: z.int(),
  detail: z.string(),
});
export type Miss = z.infer<typeof missSchema>;

export const conversationResultSchema = z.object({
  id: z.string(),
  kind: z.string(),
  misses: z.array(missSchema),
  turns: z.int(),
  /** Acts of the shopper until the expected cart was there; null where none was expected or it never was. */
  turnsToCart: z.int().nullable(),
  wantsCart: z.boolean(),
  ms: z.number(),
  /** What was said, for whoever looks into a miss. */
  transcript: z.array(z.object({ from: z.enum(["shopper", "shop", "agent"]), text: z.string() })),
});
export type ConversationResult = z.infer<typeof conversationResultSchema>;

export const goldenReportSchema = z.object({
  brain: z.string(),
  agent: z.array(conversationResultSchema),
  baseline: z.array(conversationResultSchema),
  /** Milliseconds from the first message to the last reply; starting the shop is not in it. */
  ms: z.number(),
});
export type GoldenReport = z.infer<typeof goldenReportSchema>;
