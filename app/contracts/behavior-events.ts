import { z } from "zod";

/**
 * What the behaviour engine observes on the device. These events never leave it: only the score's reasons do, and only
 * with consent.
 * `at` is milliseconds since the start of the visit and never goes backwards.
 */
const at = z.number().min(0).max(86_400_000);
const productId = z.string().max(40);

/** The parts of a product page that shoppers weigh up. */
export const pageBlockSchema = z.enum(["price", "size", "shipping", "reviews", "description"]);
export type PageBlock = z.infer<typeof pageBlockSchema>;

export const behaviorEventSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("page-view"),
    at,
    template: z.string().max(60),
    productId: productId.nullable(),
    /** Items in the cart as the page was printed. */
    cartCount: z.int().min(0),
  }),
  /** The block was in the middle of the screen and nothing moved for `ms`. */
  z.object({ type: z.literal("pause"), at, block: pageBlockSchema, ms: z.number().min(0).max(3_600_000) }),
  /** One scroll gesture: its mean speed in viewport heights a second, and whether it turned back on the one before. */
  z.object({ type: z.literal("scroll"), at, speed: z.number().min(0).max(1000), isReversal: z.boolean() }),
  z.object({ type: z.literal("variant-change"), at, value: z.string().max(255) }),
  z.object({ type: z.literal("copy-title"), at }),
  z.object({ type: z.literal("tab-leave"), at }),
  z.object({ type: z.literal("tab-return"), at, awayMs: z.number().min(0).max(86_400_000) }),
  /** The pointer left through the top edge, or a thumb flicked up fast near the top of the page. */
  z.object({ type: z.literal("exit-intent"), at }),
  z.object({ type: z.literal("checkout-return"), at }),
  /** A cart with something in it, and no input for a while. */
  z.object({ type: z.literal("cart-idle"), at, ms: z.number().min(0).max(86_400_000) }),
  z.object({ type: z.literal("add-to-cart"), at }),
]);
export type BehaviorEvent = z.infer<typeof behaviorEventSchema>;
