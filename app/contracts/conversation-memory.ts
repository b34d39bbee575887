import { z } from "zod";
import { needStateSchema } from "./need-state";

/** Turns of which a line is kept: what is wanted by now stands in the need-state, however long ago it was said. */
export const MAX_DIGEST_TURNS = 40;

/** What a conversation remembers between turns: a JSON column, parsed on read, so every field has a default. */
export const conversationMemorySchema = z.object({
  schemaVersion: z.literal(1).default(1),
  needState: needStateSchema.prefault({}),
  /** Products shown, newest list first, in the order shown: what "the second one" refers to. */
  shown: z
    .array(
      z
        .array(
          z.object({
            id: z.string(),
            handle: z.string(),
            title: z.string(),
            /** Lowest price the shopper saw on the card, minor units: what "cheaper" is cheaper than. */
            price: z.int().nullable().default(null),
          }),
        )
        .max(6),
    )
    .max(5)
    .default([]),
  /** The product under discussion. */
  focus: z
    .object({
      id: z.string(),
      variantId: z.string().nullable(),
      /** The product page on which it came up: on another page "it" is what that page shows. */
      pageProductId: z.string().nullable().default(null),
      /** Lowest price of it that the shopper saw, minor units. */
      price: z.int().nullable().default(null),
      /** It was talked about by itself, not as the first of a list: "in blue" is then about it. */
      isAlone: z.boolean().default(false),
      /** Options of it that are settled while others are open: "in teal, please", "an 8 then". */
      chosen: z
        .array(z.object({ name: z.string(), value: z.string() }))
        .max(10)
        .default([]),
    })
    .nullable()
    .default(null),
  /** The one question that was asked, so that "yes" answers the right one and it is never asked twice. */
  pendingQuestion: z
    .object({ kind: z.string().max(60), data: z.record(z.string(), z.unknown()) })
    .nullable()
    .default(null),
  askedQuestions: z.array(z.string().max(60)).max(200).default([]),
  /** Products that were talked about before the present one, newest first: "the one from before". */
  pastFocus: z.array(z.string()).max(8).default([]),
  /** The last question about a listed fact: "and of the other one?" asks it again. */
  lastFactQuestion: z.string().max(300).nullable().default(null),
  /** Variants that the last turn put into the cart: "no, I meant 43" is about them. */
  justAdded: z.array(z.string()).max(10).default([]),
  /** What was taken out of the cart last: "put it back, but in white". */
  justRemoved: z
    .array(z.object({ productId: z.string(), variantId: z.string(), quantity: z.int().min(1) }))
    .max(10)
    .default([]),
  lastCartWriteId: z.string().nullable().default(null),
  /** Language of the conversation (ISO 639-1), so that "ok" does not change it. */
  language: z.string().max(10).nullable().default(null),
  /** Needs that a topic switch put aside, newest first: "back to the shoes" brings one back. */
  pastNeeds: z.array(needStateSchema).max(8).default([]),
  /** One line a turn, oldest first: what stays of turns that are no longer told word for word. */
  digest: z
    .array(
      z.object({
        /** The shopper's words, cut short, with addresses and numbers masked; null for a tap. */
        said: z.string().max(120).nullable(),
        moves: z.array(z.string().max(40)).max(3),
        /** Handles of the products that were shown. */
        products: z.array(z.string().max(255)).max(3),
      }),
    )
    .max(MAX_DIGEST_TURNS)
    .default([]),
  /** The chips on view are what is remembered as well: the next turn shows the wish alone again. */
  showsProfile: z.boolean().default(false),
  /** The turn in which something was to be forgotten: what was said before it goes to no language model any more. */
  forgottenTurn: z.string().max(60).nullable().default(null),
  /** Prices the shopper was told, minor units by variant id: a write that meets another price says so. */
  toldPrices: z.record(z.string(), z.int()).default({}),
  /** What they were told in; null in conversations from before this was kept. */
  toldCurrency: z.string().max(3).nullable().default(null),
});
export type ConversationMemory = z.infer<typeof conversationMemorySchema>;
