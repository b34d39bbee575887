import { z } from "zod";

/** A wish for a figure; bounds in `unit`, whose `factor` takes them to the dimension's base unit. */
export const measureBoundsSchema = z.object({
  dimension: z.enum(["length", "mass", "volume", "light", "time", "energy", "power", "temperature"]),
  unit: z.string().max(10),
  factor: z.number(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** "Under 6" does not include 6. */
  isStrict: z.boolean(),
});
export type MeasureBounds = z.infer<typeof measureBoundsSchema>;

/** One thing the shopper wants or does not want; shown as a removable chip. */
export const constraintSchema = z.object({
  /** Stable within the conversation, for example `color:blue` or `not:material:leather`. */
  id: z.string().max(80),
  /** category, group (a whole department), color, size, material, attribute, brand, option, audience, measure, or price. */
  kind: z.string().max(40),
  /** Option or attribute name in the shop's words, where it is one. */
  name: z.string().max(120).nullable(),
  value: z.string().max(200),
  /** must: enforced after retrieval; prefer: ranks higher; must-not: enforced. */
  strength: z.enum(["must", "prefer", "must-not"]),
  /** What the shopper wrote. */
  said: z.string().max(200),
  /** Of a measure alone. */
  measure: measureBoundsSchema.optional(),
  /** Of a category or an audience: one of several kinds of thing, or people, beside each other ("a headlamp and gloves"). */
  isBeside: z.literal(true).optional(),
  /** Id of the category or audience that this is wished of, where it is one of several: the gloves are to be waterproof. */
  of: z.string().max(80).optional(),
});
export type Constraint = z.infer<typeof constraintSchema>;

/** What the shopper wants, updated every turn and kept outside the transcript. */
export const needStateSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  /** What for, in the shopper's words: "first marathon". */
  purpose: z.string().max(200).nullable().default(null),
  recipient: z.string().max(120).nullable().default(null),
  /** Free search words that are no constraint. */
  terms: z.array(z.string().max(60)).max(20).default([]),
  constraints: z.array(constraintSchema).max(24).default([]),
  /** Minor units, as the shopper means them: in `currency`, or in the shop's where that is absent. */
  budget: z
    .object({
      min: z.int().nullable(),
      max: z.int().nullable(),
      about: z.int().nullable(),
      currency: z.string().length(3).optional(),
      /** "Cheaper": less (or more) than what was shown, and no figure of the shopper's own. */
      isRelative: z.literal(true).optional(),
      /** Of everything that is wanted together: "80 for both". */
      isTotal: z.literal(true).optional(),
    })
    .nullable()
    .default(null),
  deadline: z.string().max(60).nullable().default(null),
  /** Sought for somebody else: what has no size is safer. */
  isGift: z.boolean().default(false),
  /** Country (ISO 3166-1) and currency (ISO 4217) that prices are asked for; absent where none was named. */
  market: z.object({ country: z.string().max(2).nullable(), currency: z.string().max(3).nullable() }).optional(),
});
export type NeedState = z.infer<typeof needStateSchema>;
