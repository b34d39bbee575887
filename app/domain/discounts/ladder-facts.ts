import type { AutomaticDiscount } from "~/contracts/automatic-discount";
import type { DeliveryPromise } from "~/contracts/delivery-promise";
import type { DiscountOccasion, DiscountSettings } from "~/contracts/discount";
import type { OpeningMove } from "~/contracts/opening-move";
import type { DiscountGrant } from "~/ports/discount-store";

/** A line of the shopper's cart, in the shop's currency (at its own prices, where the cart is in another); amounts are minor units. */
export type LadderLine = {
  variantId: string;
  productId: string;
  quantity: number;
  unitPrice: number;
  /** What it cost before, where the shop shows that. */
  compareAtPrice: number | null;
  /** What the merchant pays for one; null where Shopify does not know it. */
  unitCost: number | null;
  collectionIds: string[];
};

export type LadderCart = {
  /** That the shopper pays in. */
  currency: string;
  /** In the shop's currency, as its lines. */
  subtotal: number;
  /** What discounts take off its goods already. */
  saving: number;
  /** One of its codes takes effect. */
  hasCode: boolean;
  lines: LadderLine[];
};

/** An earlier offer to the same shopper. */
export type EarlierGrant = Pick<DiscountGrant, "state" | "grantedAt" | "expiresAt" | "terms">;

/** Of the visitor, of the customer who is logged in with any browser, and of whoever has used the same cart. */
export type LadderMemory = {
  grants: EarlierGrant[];
  /** Decisions in the last seven days. */
  asks: number;
  /** Offers of the shop's calendar day, of anybody. */
  grantedToday: number;
};

/** All that a decision rests on. How long or how often somebody has asked makes no offer better. */
export type LadderFacts = {
  settings: DiscountSettings;
  occasion: DiscountOccasion;
  /** Of an opening that speaks up; null: the shopper asked. */
  move: OpeningMove | null;
  now: Date;
  currency: string;
  /** Counted: consented, and no preview. */
  isCounted: boolean;
  /** Null where there is none, or it cannot be read. */
  cart: LadderCart | null;
  /** What Shopify gives to everybody by itself. */
  automatic: AutomaticDiscount[];
  /** Where a page of the shop promises free delivery. */
  freeDelivery: DeliveryPromise | null;
  memory: LadderMemory;
};
