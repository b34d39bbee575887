import { z } from "zod";
import { needStateSchema } from "./need-state";

/** What a conversation remembers between turns: a JSON column, parsed on read, so every field has a default. */
export const conversationMemorySchema = z.object({
  schemaVersion: z.literal(1).default(1),
  needState: needStateSchema.prefault({}),
  /** Products shown, newest list first, in the order shown: what "the second one" refers to. */
  shown: z
    .array(z.array(z.object({ id: z.string(), handle: z.string(), title: z.string() })).max(6))
    .max(5)
    .default([]),
  /** The product under discussion. */
  focus: z.object({ id: z.string(), variantId: z.string().nullable() }).nullable().default(null),
  /** The one question that was asked, so that "yes" answers the right one and it is never asked twice. */
  pendingQuestion: z
    .object({ kind: z.string().max(60), data: z.record(z.string(), z.unknown()) })
    .nullable()
    .default(null),
  askedQuestions: z.array(z.string().max(60)).max(40).default([]),
  lastCartWriteId: z.string().nullable().default(null),
  /** Prices the shopper was told, minor units by variant id: a write that meets another price says so. */
  toldPrices: z.record(z.string(), z.int()).default({}),
});
export type ConversationMemory = z.infer<typeof conversationMemorySchema>;
