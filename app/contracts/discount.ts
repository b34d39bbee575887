import { z } from "zod";
import { openingMoveSchema } from "./opening-move";

/** What a shopper may say that leads to an offer: a wish for a lower price, or for a code or an offer. */
export const ASKED_OCCASIONS = ["asked", "looked-for-code"] as const;
export const askedOccasionSchema = z.enum(ASKED_OCCASIONS);
export type AskedOccasion = z.infer<typeof askedOccasionSchema>;

/** hesitated: nothing was said, and an opening speaks up. */
export const discountOccasionSchema = z.enum([...ASKED_OCCASIONS, "hesitated"]);
export type DiscountOccasion = z.infer<typeof discountOccasionSchema>;

/** Openings that may bring an offer: those about what is bought, where a price may be what keeps somebody. */
export const OFFERING_MOVES = [
  "comparison",
  "lower-price",
  "reassurance",
  "bundle",
  "free-shipping",
  "cart-rescue",
] as const;
export const offeringMoveSchema = openingMoveSchema.extract(OFFERING_MOVES);

const wholeNumber = "Enter a whole number.";
const numericId = z.string().regex(/^\d{1,20}$/);
/** Minor units of the shop's currency. */
const amount = z
  .int("Enter an amount, such as 25.")
  .min(0, "Enter 0 or more.")
  .max(100_000_000, "Enter a smaller amount.");

/** What a merchant allows; a JSON column, parsed on read. Off until it is turned on. */
export const discountSettingsSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  enabled: z.boolean().default(false),
  /** Per cent off the goods that a code is for. */
  percent: z.int(wholeNumber).min(1, "Enter at least 1%.").max(50, "Enter at most 50%.").default(10),
  /** The most that one code takes off; null: no more than the percentage. */
  mostAmount: amount.min(1, "Enter an amount above 0, or leave this empty.").nullable().default(null),
  /** Per cent of the reduced price that has to be left after the product's cost. */
  lowestMargin: z.int(wholeNumber).min(0, "Enter 0 or more.").max(95, "Enter at most 95%.").default(20),
  /** Margin of products whose cost Shopify does not know, in per cent of the price; null: they get no discount. */
  usualMargin: z.int(wholeNumber).min(0, "Enter 0 or more.").max(95, "Enter at most 95%.").nullable().default(null),
  /** One code a visitor in so many days. */
  visitorDays: z.int(wholeNumber).min(1, "Enter at least 1 day.").max(365, "Enter at most 365 days.").default(30),
  codesADay: z.int(wholeNumber).min(1, "Enter at least 1 code.").max(10_000, "Enter at most 10,000 codes.").default(20),
  expiryHours: z.int(wholeNumber).min(1, "Enter at least 1 hour.").max(720, "Enter at most 720 hours.").default(48),
  /** Of the cart, before any discount. */
  leastCart: amount.default(0),
  excludedProducts: z.array(numericId).max(200, "Leave out at most 200 products.").default([]),
  excludedCollections: z.array(numericId).max(50, "Leave out at most 50 collections.").default([]),
  occasions: z.array(askedOccasionSchema).default([...ASKED_OCCASIONS]),
  /** Openings that may bring an offer unasked. */
  openings: z.array(offeringMoveSchema).default([]),
  /** A code that may take off more waits for a person; null: none does. */
  approvalAbove: amount.nullable().default(null),
  /** Percentages for carts that are paid in another currency than the shop's; margins are then held against the shop's own prices. */
  otherCurrencies: z.boolean().default(false),
});
export type DiscountSettings = z.infer<typeof discountSettingsSchema>;

/** Rungs of the ladder, the gentlest first. */
export const DISCOUNT_RUNGS = ["reassure", "existing-offer", "free-shipping-gap", "approval", "code"] as const;
export const discountRungSchema = z.enum(DISCOUNT_RUNGS);
export type DiscountRung = z.infer<typeof discountRungSchema>;

/** Why the ladder ended where it did; each belongs to one rung. */
export const DISCOUNT_REASONS = [
  ...(["off", "not-this-occasion", "not-counted", "no-cart", "other-currency", "below-least-cart"] as const),
  ...(["asked-too-often", "had-one", "declined", "day-budget", "excluded", "cost-unknown", "margin"] as const),
  ...(["too-small", "needs-approval", "delivery-dearer", "held-out", "unavailable"] as const),
  ...(["cart-reduced", "goods-reduced", "automatic-applies", "automatic-within-reach"] as const),
  "gap-within-reach",
  ...(["above-limit", "still-waiting"] as const),
  ...(["granted", "still-valid"] as const),
] as const;
export const discountReasonSchema = z.enum(DISCOUNT_REASONS);
export type DiscountReason = z.infer<typeof discountReasonSchema>;

/** What a code takes off. An amount is minor units of the shop's currency. */
export const discountValueSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("percent"), percent: z.int().min(1).max(50) }),
  z.object({ kind: z.literal("amount"), amount: z.int().min(1) }),
]);
export type DiscountValue = z.infer<typeof discountValueSchema>;

/** The terms of one offer, fixed when it is made; a JSON column, parsed on read. */
export const discountTermsSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  value: discountValueSchema,
  /** Numeric ids: the code is for these alone. */
  variantIds: z.array(numericId).min(1).max(250),
  /** Of those goods in the cart; minor units. */
  leastSubtotal: z.int().min(0),
  /** What it takes off the cart as it was; minor units. */
  worth: z.int().min(1),
  currency: z.string().length(3),
});
export type DiscountTerms = z.infer<typeof discountTermsSchema>;
