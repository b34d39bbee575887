import { z } from "zod";
import { constraintSchema, needStateSchema } from "./need-state";

export const MAX_PROFILE_FACTS = 40;

const factSchema = z.object({
  /** Unique within the profile, and stable: a newer fact with the same id takes its place. */
  id: z.string().max(80),
  /** When the shopper last said or did it. */
  at: z.iso.datetime(),
});

/** One thing that is remembered of a shopper; shown to them, and forgotten one by one. */
const profileFactSchema = z.discriminatedUnion("kind", [
  factSchema.extend({
    kind: z.literal("size"),
    constraint: constraintSchema,
    /** The wish for a category that it was said of; null: of none. */
    about: constraintSchema.nullable(),
  }),
  factSchema.extend({ kind: z.literal("like"), constraint: constraintSchema }),
  factSchema.extend({ kind: z.literal("dislike"), constraint: constraintSchema }),
  /** A product that was talked about. */
  factSchema.extend({
    kind: z.literal("product"),
    product: z.object({ id: z.string().max(60), title: z.string().max(300) }),
  }),
  /** What was looked for last. */
  factSchema.extend({ kind: z.literal("search"), need: needStateSchema }),
]);
export type ProfileFact = z.infer<typeof profileFactSchema>;

/** What is remembered of a visitor from one conversation to the next, with their consent: a JSON column, parsed on read. */
export const shopperProfileSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  /** Newest first. */
  facts: z.array(profileFactSchema).max(MAX_PROFILE_FACTS).default([]),
});
export type ShopperProfile = z.infer<typeof shopperProfileSchema>;
