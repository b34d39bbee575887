import { z } from "zod";
import { openingMoveSchema } from "./opening-move";

export const MAX_OPENING_RULES = 50;

export const pageKindSchema = z.enum(["home", "product", "collection", "search", "cart", "other"]);
export type PageKind = z.infer<typeof pageKindSchema>;

export const deviceSchema = z.enum(["phone", "tablet", "desktop"]);
export type Device = z.infer<typeof deviceSchema>;

/** new: first day here. returning: came on an earlier day. customer: has ordered. */
export const segmentSchema = z.enum(["new", "returning", "customer"]);
export type Segment = z.infer<typeof segmentSchema>;

const hour = z.int().min(0).max(24);
/** Minor units of the shop's currency. */
const amount = z
  .int("Enter an amount, such as 50.")
  .min(0, "Enter 0 or more.")
  .max(100_000_000, "Enter a smaller amount.")
  .nullable()
  .default(null);

/** Where, for whom and when a rule holds: all of it has to be true; an empty list asks for nothing. */
export const openingConditionsSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  pages: z.array(pageKindSchema).max(6).default([]),
  devices: z.array(deviceSchema).max(3).default([]),
  /** ISO 3166-1 alpha-2 of the page's market. */
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, "Write countries as two letters, such as US or DE."))
    .max(60, "Keep to 60 countries.")
    .default([]),
  segments: z.array(segmentSchema).max(3).default([]),
  cartFrom: amount,
  cartUntil: amount,
  /** Hours of the shop's day: from 22 until 6 goes over midnight. */
  hours: z
    .object({ from: hour, until: hour })
    .refine(({ from, until }) => from !== until, "Choose two different hours.")
    .nullable()
    .default(null),
});
export type OpeningConditions = z.infer<typeof openingConditionsSchema>;

/** silence: nothing is said where it holds, unless a rule above it says something. */
export const openingRuleActionSchema = z.union([openingMoveSchema, z.literal("silence")]);
export type OpeningRuleAction = z.infer<typeof openingRuleActionSchema>;

/** Rules are in the merchant's order, the first counts most. A move that has rules opens only where one of them holds. */
export const openingRuleSchema = z.object({
  id: z.string(),
  action: openingRuleActionSchema,
  isActive: z.boolean(),
  conditions: openingConditionsSchema,
});
export type OpeningRule = z.infer<typeof openingRuleSchema>;
