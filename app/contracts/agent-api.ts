import { z } from "zod";
import { replyBlockSchema } from "./turn-events";
import { pageSpeed, reportedEventSchema } from "./visitor-events";

/** Where the shopper is, as the page says: hints, never facts to be told. */
export const pageContextSchema = z.object({
  path: z.string().max(2000),
  template: z.string().max(60).default("index"),
  productId: z.string().max(40).nullable().default(null),
  productHandle: z.string().max(255).nullable().default(null),
  variantId: z.string().max(40).nullable().default(null),
  collectionHandle: z.string().max(255).nullable().default(null),
  searchTerms: z.string().max(255).nullable().default(null),
  locale: z.string().max(20).default("en"),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null),
});
export type PageContext = z.infer<typeof pageContextSchema>;

const variantId = z.string().regex(/^\d{1,20}$/);
const lineId = z.string().max(300);

/** A press on something in the panel. An explicit tap is consent to write to the cart. */
export const tapSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("add-to-cart"), variantId, quantity: z.int().min(1).max(99).default(1) }),
  z.object({ kind: z.literal("set-quantity"), lineId, quantity: z.int().min(0).max(99) }),
  z.object({ kind: z.literal("undo"), writeId: z.string().max(60) }),
  /** The widget has done (or could not do) the write that it was asked for. */
  z.object({
    kind: z.literal("cart-written"),
    writeId: z.string().max(60),
    ok: z.boolean(),
    message: z.string().max(500).nullable().default(null),
  }),
  z.object({ kind: z.literal("remove-need"), chipId: z.string().max(80) }),
  z.object({ kind: z.literal("view-cart") }),
  z.object({ kind: z.literal("talk-to-person") }),
  z.object({
    kind: z.literal("leave-message"),
    text: z.string().min(1).max(2000),
    email: z.email().max(254).nullable().default(null),
  }),
]);
export type Tap = z.infer<typeof tapSchema>;

export const MAX_MESSAGE_LENGTH = 2000;

/** `POST /agent/turns`; exactly one of message and tap. */
export const turnRequestSchema = z
  .object({
    conversationId: z.string().max(60).optional(),
    message: z.string().max(MAX_MESSAGE_LENGTH).optional(),
    tap: tapSchema.optional(),
    page: pageContextSchema,
    /** The theme's cart as `/cart.js` names it, with its key: "<token>?key=<key>". Null where there is none yet. */
    cart: z
      .object({ token: z.string().max(200) })
      .nullable()
      .optional(),
    idempotencyKey: z.string().min(8).max(80),
  })
  .refine((request) => (request.message === undefined) !== (request.tap === undefined), {
    message: "Send either a message or a tap.",
  });
export type TurnRequest = z.infer<typeof turnRequestSchema>;

/** `GET <proxy>/session`: asked on intent only. */
export const sessionResponseSchema = z.object({
  token: z.string(),
  expiresInSeconds: z.int(),
  visitorId: z.string(),
  /** Origin of the app for all `/agent/*` calls. */
  apiOrigin: z.url(),
  agentName: z.string(),
  greeting: z.string(),
  /** The shop's contact for people who would rather write or call. */
  contact: z.object({ email: z.string().nullable(), hours: z.string().nullable() }),
  /** False while the merchant has paused the agent. */
  available: z.boolean(),
});
export type SessionResponse = z.infer<typeof sessionResponseSchema>;

/** Query of `GET <proxy>/session`: the visitor id the browser keeps (with consent), absent for a new or unknown one. */
export const sessionQuerySchema = z.object({
  visitor: z.string().max(60).optional(),
  preview: z.literal("1").optional(),
});

/**
 * `POST <proxy>/visit`: one beacon of at most 1 kB a visit in every arm, with consent only; and `kind: "cart"` once at
 * the first cart that is not empty. Sent as text/plain by sendBeacon.
 */
export const visitBeaconSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("visit"),
    visitor: z.string().min(16).max(60),
    arm: z.enum(["agent", "holdout"]),
    path: z.string().max(300),
    referrer: z.string().max(300).nullable().default(null),
    device: z.enum(["phone", "tablet", "desktop"]),
  }),
  z.object({ kind: z.literal("cart"), visitor: z.string().min(16).max(60), cartToken: z.string().max(120) }),
  /** How fast a page was, as it is left: only while an experiment runs that must not make pages slower. */
  z.object({
    kind: z.literal("speed"),
    visitor: z.string().min(16).max(60),
    /** When it was opened, in ms since 1970, by the device's clock: a page that is left again counts once. */
    page: z.number().positive(),
    ...pageSpeed,
  }),
  /** Consent was taken back: what is remembered of the visitor goes, and nothing more is. */
  z.object({ kind: z.literal("forget"), visitor: z.string().min(16).max(60) }),
]);
export type VisitBeacon = z.infer<typeof visitBeaconSchema>;

export const storedMessageSchema = z.object({
  id: z.string(),
  from: z.enum(["shopper", "agent", "person"]),
  name: z.string().nullable(),
  at: z.iso.datetime(),
  /** What the shopper wrote, or null for taps and replies. */
  text: z.string().nullable(),
  blocks: z.array(replyBlockSchema),
});
export type StoredMessage = z.infer<typeof storedMessageSchema>;

/** `GET /agent/conversations/current`: what a new page shows. A turn that was cut off is named so that the widget resumes it with its key. */
export const currentConversationSchema = z.object({
  conversationId: z.string().nullable(),
  messages: z.array(storedMessageSchema),
  needChips: z.array(z.object({ id: z.string(), label: z.string() })),
  unfinishedTurn: z.object({ idempotencyKey: z.string() }).nullable(),
});
export type CurrentConversation = z.infer<typeof currentConversationSchema>;

/** `POST /agent/events`: JSON with a bearer token, or text/plain `{token, events}` from a beacon. */
export const agentEventsRequestSchema = z.object({
  token: z.string().optional(),
  events: z.array(reportedEventSchema).min(1).max(10),
});

/** `POST /agent/feedback`. */
export const feedbackRequestSchema = z.object({
  conversationId: z.string().max(60),
  messageId: z.string().max(60),
  verdict: z.enum(["up", "down"]),
  comment: z.string().max(1000).nullable().default(null),
});

/** `DELETE /agent/conversations/current`: forget | clear. `clear` starts a new chat, `forget` erases what is stored of this visitor. */
export const forgetRequestSchema = z.object({ scope: z.enum(["clear", "forget"]) });

/** Errors of every `/agent/*` and proxy route. */
export const errorResponseSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** `POST /agent/openings`. The reply is null where silence is the better move. */
export const openingRequestSchema = z.object({
  page: pageContextSchema,
  score: z.number().min(0).max(1),
  reasons: z
    .array(z.object({ reason: z.string().max(40), weight: z.number() }))
    .min(1)
    .max(30),
  /** The last product pages, newest last: which two are compared. Ids that are no product's are passed over. */
  trail: z.array(z.string().max(40)).max(12).default([]),
  /** The theme's cart, as in a turn. */
  cart: z
    .object({ token: z.string().max(200) })
    .nullable()
    .optional(),
});
export type OpeningRequest = z.infer<typeof openingRequestSchema>;
export const openingResponseSchema = z.object({
  opening: z
    .object({
      id: z.string(),
      text: z.string(),
      quickReplies: z.array(z.object({ label: z.string(), message: z.string() })),
    })
    .nullable(),
});
