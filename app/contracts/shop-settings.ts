import { z } from "zod";
import { openingMoveSchema } from "./opening-move";

const EMAIL = "Write an address such as help@example.com, or leave this empty.";
const BUDGET = "Enter an amount from 0 to 100,000, or leave this empty for no limit.";

/** US dollars a month; null: no limit of the merchant's own. */
export const monthlyBudgetSchema = z.number(BUDGET).min(0, BUDGET).max(100_000, BUDGET).nullable();

/** What a merchant sets for the agent; a JSON column, parsed on read. Every field has a default so that older rows keep parsing. */
export const shopSettingsSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  agentName: z
    .string()
    .trim()
    .min(1, "Give the assistant a name.")
    .max(40, "Use at most 40 characters.")
    .default("Sam"),
  tone: z.enum(["warm", "concise", "expert"]).default("warm"),
  /** Empty: the built-in greeting in the shopper's language. */
  greeting: z.string().trim().max(300, "Keep the greeting to 300 characters.").default(""),
  contactEmail: z.union([z.literal(""), z.email(EMAIL).max(254, EMAIL)]).default(""),
  /** Plain words, for example "Mon-Fri 9-17". */
  contactHours: z.string().trim().max(120, "Keep this to 120 characters.").default(""),
  paused: z.boolean().default(false),
  /** Days that conversations and events are kept. */
  retentionDays: z.int().min(30).max(730).default(365),
  holdoutShare: z.number().min(0).max(0.5).default(0.1),
  openings: z
    .object({
      hesitation: z.boolean().default(true),
      welcome: z.boolean().default(false),
      exit: z.boolean().default(false),
      /** Ask how it went, when somebody comes back after an order. */
      followUp: z.boolean().default(false),
      /** Moves that are never made. */
      movesOff: z.array(openingMoveSchema).default([]),
      /** Openings shown to one visitor in seven days. */
      mostAWeek: z.int().min(1).max(7).default(3),
      /** Relearn from the shop's own outcomes how much each sign of hesitation counts. */
      learnsWeights: z.boolean().default(false),
    })
    .prefault({}),
  languageModel: z
    .object({
      /** shared: the operator's key. own: the merchant's (stored encrypted, elsewhere). none: nothing is sent to any provider. */
      provider: z.enum(["shared", "own", "none"]).default("shared"),
      /** Empty: the operator's choice. */
      model: z
        .string()
        .trim()
        .regex(
          /^[\w.:/@-]{0,100}$/,
          "Enter the model's name as its provider writes it: letters, digits and . : / @ - _ only.",
        )
        .default(""),
      monthlyBudget: monthlyBudgetSchema.default(null),
      /** What one US dollar costs in the shop's currency, as the merchant entered it; null: not entered. */
      dollarRate: z
        .object({
          rate: z.number().positive().max(1_000_000),
          currency: z.string().regex(/^[A-Z]{3}$/),
          setOn: z.iso.date(),
        })
        .nullable()
        .default(null),
    })
    .prefault({}),
  /** Product texts and searches go to the provider of the language model, so that search also finds by meaning. */
  embeddings: z.boolean().default(false),
  /** JSONL files for a warehouse are written every night. */
  nightlyExport: z.boolean().default(false),
});
export type ShopSettings = z.infer<typeof shopSettingsSchema>;

/** The holdout is always on: it may be small, but nobody switches off what the assistant is measured by. */
export const SMALLEST_HOLDOUT = 0.01;

/** What a merchant may save. */
export const savedSettingsSchema = shopSettingsSchema.extend({
  holdoutShare: z
    .number()
    .min(SMALLEST_HOLDOUT, "Leave at least 1% without the assistant: otherwise nobody can tell what it earns.")
    .max(0.5)
    .default(0.1),
});
