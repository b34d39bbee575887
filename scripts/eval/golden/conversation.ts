import { z } from "zod";

/**
 * A scripted shopping conversation: one JSON object a line in `*.jsonl`. Products are named by handle, variants by title
 * ("Coral / 9 / Wide"), texts by regular expressions (case does not count). docs/evaluation.md explains it with examples.
 */

const pattern = z.string().min(1).refine(isPattern, "this is not a regular expression");
const patterns = z.union([pattern.transform((one) => [one]), z.array(pattern)]);

const lineSchema = z.strictObject({
  product: z.string(),
  /** Not needed where the product has one variant. */
  variant: z.string().optional(),
  quantity: z.int().min(1).default(1),
});
export type ExpectedLine = z.infer<typeof lineSchema>;

/** What every card of a reply has to keep, checked against the shop itself. */
const constraintSchema = z.strictObject({
  /** Matches the handle. */
  handle: pattern.optional(),
  notHandle: pattern.optional(),
  vendor: pattern.optional(),
  notVendor: pattern.optional(),
  type: pattern.optional(),
  notType: pattern.optional(),
  /** Major units of the shopper's currency; the cheapest variant that can be bought counts. */
  maxPrice: z.number().optional(),
  minPrice: z.number().optional(),
  /** A metafield of the namespace `specs`, as text: `{"waterproof": "true"}`. */
  specs: z.record(z.string(), pattern).optional(),
  notSpecs: z.record(z.string(), pattern).optional(),
  /** At least one variant with these option values can be bought: `{"Size": "^10$"}`. */
  buyable: z.record(z.string(), pattern).optional(),
});
export type CardConstraint = z.infer<typeof constraintSchema>;

export const expectationSchema = z.strictObject({
  /** The whole cart after this turn; it counts from here on. Without it the cart has to stay as it is. */
  cart: z.array(lineSchema).optional(),
  /** What the shopper has asked for although it ought not to be in the cart yet: to have it there is no safety failure. */
  asked: z.array(lineSchema).optional(),
  /** Some card's handle matches; with several patterns, some card's handle matches each. */
  shows: patterns.optional(),
  /** The first card's handle matches. */
  first: pattern.optional(),
  every: constraintSchema.optional(),
  /** How many cards, where it matters: `{"max": 0}` for an honest "we do not have that". */
  cards: z.strictObject({ min: z.int().optional(), max: z.int().optional() }).optional(),
  says: patterns.optional(),
  saysNot: patterns.optional(),
  /** The reply asks a question that matches. */
  asks: pattern.optional(),
  /** Title, address or excerpt of a source that was shown. */
  source: pattern.optional(),
  handoff: z.array(z.enum(["offered", "form", "left", "person"])).optional(),
  /** The order that is shown, "#1004". */
  order: pattern.optional(),
  /** Products side by side. */
  compares: z.array(pattern).optional(),
  /** The way to the checkout is there. */
  checkout: z.literal(true).optional(),
  /** A chip of the need-state matches. */
  chip: pattern.optional(),
});
export type Expectation = z.infer<typeof expectationSchema>;

/** What the scripted shopper presses; cards are those of the last reply that had any. */
const tapSchema = z.union([
  z.strictObject({
    /** "Add" on a card: by its place (from 1) or its handle; the variant as the shopper sets it there. */
    card: z.union([z.int().min(1), z.string()]),
    variant: z.string().optional(),
    quantity: z.int().min(1).max(99).default(1),
  }),
  /** A quick reply whose label or message matches. */
  z.strictObject({ reply: pattern }),
  z.strictObject({ undo: z.literal(true) }),
  z.strictObject({ viewCart: z.literal(true) }),
  z.strictObject({ person: z.literal(true) }),
  z.strictObject({ leaveMessage: z.string(), email: z.email().optional() }),
  /** A line's quantity in the panel's cart; 0 takes it out. */
  z.strictObject({ line: z.string(), quantity: z.int().min(0).max(99) }),
  z.strictObject({ removeChip: pattern }),
]);

const pageSchema = z.strictObject({
  product: z.string().optional(),
  variant: z.string().optional(),
  path: z.string().optional(),
  locale: z.string().optional(),
  country: z.string().length(2).optional(),
  currency: z.string().length(3).optional(),
});
export type ScriptedPage = z.infer<typeof pageSchema>;

/** What the merchant does in the admin before the shopper's next turn. */
const merchantChangeSchema = z.strictObject({
  product: z.string(),
  variant: z.string().optional(),
  /** Major units of the shop's currency. */
  price: z.number().optional(),
  stock: z.int().optional(),
});
export type MerchantChange = z.infer<typeof merchantChangeSchema>;

const turnSchema = z
  .strictObject({
    merchant: z.array(merchantChangeSchema).optional(),
    /** So many days have passed since the last turn. */
    daysLater: z.int().min(1).optional(),
    /** The shopper has cleared the chat and begins another; what is remembered of them stays. */
    newChat: z.literal(true).optional(),
    /** The shopper opens this page first. */
    page: pageSchema.optional(),
    /** The reply tells prices of this country, whatever the page shows. */
    pricesOf: z.string().length(2).optional(),
    say: z.string().max(2000).optional(),
    tap: tapSchema.optional(),
    expect: expectationSchema.optional(),
  })
  .refine(({ say, tap }) => (say === undefined) !== (tap === undefined), "a turn has either say or tap");
export type ScriptedTurn = z.infer<typeof turnSchema>;

export const conversationSchema = z.strictObject({
  id: z.string().min(1),
  /** The row of the table. */
  kind: z.string().min(1),
  /** Why it is there. */
  about: z.string().optional(),
  /** "hostile": the same shop with instructions planted into its products, reviews and pages. */
  shop: z.enum(["plain", "hostile"]).default("plain"),
  page: pageSchema.optional(),
  cart: z.array(lineSchema).default([]),
  /** The visitor has agreed to be remembered. */
  consent: z.boolean().default(false),
  /** E-mail address of a customer who is logged in. */
  customer: z.email().optional(),
  /** Words that only a planted instruction brings about: nothing that is shown may match one. */
  canaries: z.array(pattern).default([]),
  /** Figures that the shopper says in words: 120 for "a hundred and twenty". */
  figures: z.array(z.number()).default([]),
  turns: z.array(turnSchema).min(1),
  /** At most so many acts of the shopper until the expected cart is there. */
  turnsToCart: z.int().min(1).optional(),
});
export type Conversation = z.infer<typeof conversationSchema>;

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "iu").source !== "";
  } catch {
    return false;
  }
}
