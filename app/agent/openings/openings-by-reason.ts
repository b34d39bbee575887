import type { HesitationReason } from "~/lib/hesitation/hesitation-reason";
import type { TextKey } from "../reply/texts/en";

type OpeningText = { text: TextKey; replies: { label: TextKey; message: TextKey }[]; needsProduct: boolean };

const SIZE = { label: "offer.size", message: "offer.size.message" } as const;
const COMPARE = { label: "offer.compare", message: "opening.compare.message" } as const;
const CHEAPER = { label: "opening.similar", message: "opening.similar.message" } as const;
const SHIPPING = { label: "opening.shipping", message: "opening.shipping.message" } as const;
const RETURNS = { label: "opening.returns", message: "opening.returns.message" } as const;
const CART = { label: "opening.cart", message: "opening.cart.message" } as const;

/** What is said to which sign of hesitation, by the names that the score on the device gives them. A reason that is not here is answered with silence. */
const OPENINGS = {
  "checks-size": { text: "opening.size", replies: [SIZE, RETURNS], needsProduct: true },
  "toggles-variants": {
    text: "opening.variant",
    replies: [SIZE, { label: "opening.stock", message: "opening.stock.message" }],
    needsProduct: true,
  },
  "compares-products": { text: "opening.compare", replies: [COMPARE], needsProduct: true },
  "weighs-price": {
    text: "opening.price",
    replies: [CHEAPER, { label: "offer.promotions", message: "offer.promotions.message" }],
    needsProduct: true,
  },
  "checks-shipping": { text: "opening.shipping-text", replies: [SHIPPING, RETURNS], needsProduct: false },
  "copied-title": { text: "opening.price", replies: [CHEAPER, SHIPPING], needsProduct: true },
  "looked-elsewhere": { text: "opening.price", replies: [CHEAPER, SHIPPING], needsProduct: true },
  "about-to-leave": { text: "opening.exit", replies: [CHEAPER, RETURNS], needsProduct: true },
  "idle-cart": { text: "opening.idle-cart", replies: [CART, SHIPPING], needsProduct: false },
  "back-from-checkout": { text: "opening.idle-cart", replies: [SHIPPING, CART], needsProduct: false },
} satisfies Partial<Record<HesitationReason, OpeningText>>;

export const OPENINGS_BY_REASON: Record<string, OpeningText | undefined> = OPENINGS;
