import { z } from "zod";

/**
 * What the behaviour engine observes on the device. These events never leave it: only the score's reasons do, and only
 * with consent.
 *
 * A recorded session is `{id, events}`, its events in order; `at` is milliseconds since the start of the visit and never
 * goes backwards, over all its pages and tabs. `behavior-samples.ts` holds five short ones.
 */
const at = z.number().min(0).max(86_400_000);
const productId = z.string().max(40);
const durationMs = z.number().min(0).max(86_400_000);

/** The parts of a product page that shoppers weigh up. */
const pageBlockSchema = z.enum(["price", "size", "shipping", "reviews", "description", "gallery"]);
export type PageBlock = z.infer<typeof pageBlockSchema>;

/** How far the checkout had come, by the address of its page; `unknown` where that is one page for all steps. */
const checkoutStepSchema = z.enum(["information", "shipping", "payment", "unknown"]);
export type CheckoutStep = z.infer<typeof checkoutStepSchema>;

export const behaviorEventSchema = z.discriminatedUnion("type", [
  /** A page was opened, or its tab was looked at again. */
  z.object({
    type: z.literal("page-view"),
    at,
    /** Shopify's name of the kind of page: index, collection, product, search, cart, page... */
    template: z.string().max(60),
    productId: productId.nullable(),
    /** Handle of the collection that the page shows; null on every other page. */
    collection: z.string().max(255).nullable().default(null),
    /** On a search page: what was searched for, and how much the shop found for it. */
    search: z
      .object({ terms: z.string().max(200), results: z.int().min(0) })
      .nullable()
      .default(null),
    /** Items in the cart as the page was printed. */
    cartCount: z.int().min(0),
  }),
  /** The first touch, key or move of the pointer on a page: somebody is there. */
  z.object({ type: z.literal("input"), at }),
  /**
   * Nothing moved, and the block was what the shopper looked at: under the pointer, or nearest to the line that people read
   * at. A long rest comes in parts of 5 seconds, so that it counts while it lasts.
   */
  z.object({ type: z.literal("pause"), at, block: pageBlockSchema, ms: z.number().min(0).max(3_600_000) }),
  /** One scroll gesture: its mean speed in viewport heights a second, and whether it turned back on the one before. */
  z.object({ type: z.literal("scroll"), at, speed: z.number().min(0).max(100_000), isReversal: z.boolean() }),
  /** Another picture of the product, or the same one large. */
  z.object({ type: z.literal("gallery"), at, action: z.enum(["next", "zoom"]) }),
  z.object({ type: z.literal("variant-change"), at, value: z.string().max(255) }),
  z.object({ type: z.literal("quantity-change"), at, quantity: z.number().min(0).max(100_000) }),
  z.object({ type: z.literal("size-guide"), at }),
  z.object({ type: z.literal("copy"), at, what: z.enum(["title", "price"]) }),
  /** The field for a discount code was entered. */
  z.object({ type: z.literal("coupon-focus"), at }),
  /**
   * Three clicks or more at one spot within a second, on nothing that is meant to be clicked repeatedly; four where they are
   * so fast that three of them mark a line of text.
   */
  z.object({ type: z.literal("rage-click"), at }),
  z.object({ type: z.literal("tab-leave"), at }),
  /** Of whichever tab; the time counts as spent elsewhere where no other page of the shop was opened in it. */
  z.object({ type: z.literal("tab-return"), at, awayMs: durationMs }),
  /** The pointer left through the top edge, or a thumb flicked up fast near the top of the page. */
  z.object({ type: z.literal("exit-intent"), at }),
  z.object({ type: z.literal("checkout-return"), at, step: checkoutStepSchema }),
  /** A cart with something in it, and no input for a while. */
  z.object({ type: z.literal("cart-idle"), at, ms: durationMs }),
  z.object({ type: z.literal("cart-remove"), at }),
  z.object({ type: z.literal("add-to-cart"), at }),
]);
export type BehaviorEvent = z.infer<typeof behaviorEventSchema>;

export const recordedSessionSchema = z.object({
  id: z.union([z.string(), z.number()]),
  events: z
    .array(behaviorEventSchema)
    .max(20_000)
    .refine((events) => events.every((event, at) => at === 0 || event.at >= (events[at - 1]?.at ?? 0)), {
      message: "The events' times go backwards: sort them by `at`.",
    }),
});
export type RecordedSession = z.infer<typeof recordedSessionSchema>;
