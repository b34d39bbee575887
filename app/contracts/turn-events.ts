import { z } from "zod";
import { cartViewSchema } from "./cart-view";
import { moneySchema } from "./money";
import { productCardSchema } from "./product-card";

/**
 * What streams to the widget during a turn: the authority for `POST /agent/turns` and `GET /agent/stream`.
 * An event is one SSE message: `id: <turnId>:<seq>`, `event: <type>`, `data: <the object below as JSON>`.
 * Everything but turn-start, turn-end and turn-error is also a reply block, stored with the message and replayed.
 */

const text = (max: number) => z.string().max(max);

export const quickReplySchema = z.object({ label: text(60), message: text(300) });

export const needChipSchema = z.object({ id: text(80), label: text(80) });

export const sourceSchema = z.object({ title: text(300), url: text(2000).nullable(), excerpt: text(600) });

/** Whole sentences that passed the lint, slots filled. Text of consecutive deltas is joined as it is. */
export const textDeltaSchema = z.object({ type: z.literal("text-delta"), text: text(4000) });

export const productsSchema = z.object({ type: z.literal("products"), items: z.array(productCardSchema).max(6) });

export const comparisonSchema = z.object({
  type: z.literal("comparison"),
  products: z.array(productCardSchema).min(2).max(4),
  /** Differences first. A null value is unknown and is shown as such. */
  rows: z
    .array(z.object({ label: text(80), values: z.array(text(300).nullable()).max(4), differs: z.boolean() }))
    .max(30),
  verdict: text(500).nullable(),
});

export const cartSchema = z.object({ type: z.literal("cart"), cart: cartViewSchema });

/**
 * A write to the shopper's cart.
 * `by: "server"`: it has been written and read back; the widget refreshes the theme's cart.
 * `by: "widget"`: there is no keyed cart yet (or the server could not reach it): the widget writes `lines`, then posts a
 * turn with the tap `cart-written`, and the server reads back before anyone says "added".
 */
export const cartWriteSchema = z.object({
  type: z.literal("cart-write"),
  writeId: text(60),
  by: z.enum(["server", "widget"]),
  /** requested: the widget has to act; partial: less than wanted went in; refused: nothing changed. */
  status: z.enum(["requested", "written", "partial", "refused"]),
  /** What is to be set: `quantity` is added for `add`, and is the new quantity for `set` (0 removes). */
  lines: z
    .array(
      z.object({
        action: z.enum(["add", "set"]),
        variantId: text(40),
        lineId: text(300).nullable(),
        quantity: z.int().min(0).max(999),
      }),
    )
    .max(20),
});

/** Undo is offered for this write until the next write or ten minutes, whichever is first. */
export const cartUndoSchema = z.object({ type: z.literal("cart-undo"), writeId: text(60), label: text(120) });

export const orderSchema = z.object({
  type: z.literal("order"),
  name: text(40),
  placedAt: z.iso.datetime(),
  total: moneySchema,
  /** In the shopper's language, for example "On its way". */
  status: text(80),
  lines: z.array(z.object({ title: text(300), variantTitle: text(300).nullable(), quantity: z.int() })).max(50),
  tracking: z
    .array(z.object({ company: text(120).nullable(), number: text(120).nullable(), url: text(2000).nullable() }))
    .max(10),
  statusUrl: text(2000).nullable(),
});

export const quickRepliesSchema = z.object({
  type: z.literal("quick-replies"),
  options: z.array(quickReplySchema).max(4),
});

/** The whole need-state as chips, sent when it changed. */
export const needStateEventSchema = z.object({ type: z.literal("need-state"), chips: z.array(needChipSchema).max(20) });

export const sourcesSchema = z.object({ type: z.literal("sources"), items: z.array(sourceSchema).max(6) });

/** offered: a button is shown; form: ask for the message and an e-mail address; left: the message is with the team; person: a person writes here. */
export const handoffSchema = z.object({
  type: z.literal("handoff"),
  state: z.enum(["offered", "form", "left", "person"]),
  name: text(80).nullable(),
});

export const replyBlockSchema = z.discriminatedUnion("type", [
  textDeltaSchema,
  productsSchema,
  comparisonSchema,
  cartSchema,
  cartWriteSchema,
  cartUndoSchema,
  orderSchema,
  quickRepliesSchema,
  needStateEventSchema,
  sourcesSchema,
  handoffSchema,
]);
export type ReplyBlock = z.infer<typeof replyBlockSchema>;

export const turnStartSchema = z.object({ type: z.literal("turn-start"), turnId: text(60), conversationId: text(60) });

export const turnEndSchema = z.object({
  type: z.literal("turn-end"),
  turnId: text(60),
  messageId: text(60).nullable(),
});

export const turnErrorSchema = z.object({
  type: z.literal("turn-error"),
  code: z.enum(["rate-limited", "unavailable", "paused", "invalid-input", "internal"]),
  /** Safe to show. */
  message: text(300),
  retryAfterSeconds: z.int().min(0).nullable(),
});

export const turnEventSchema = z.discriminatedUnion("type", [
  turnStartSchema,
  ...replyBlockSchema.options,
  turnEndSchema,
  turnErrorSchema,
]);
export type TurnEvent = z.infer<typeof turnEventSchema>;
