import type { AutomaticOffer } from "~/contracts/automatic-discount";
import type { CartView } from "~/contracts/cart-view";
import type { DeliveryPromise } from "~/contracts/delivery-promise";
import type { AskedOccasion, DiscountReason, DiscountRung, DiscountValue } from "~/contracts/discount";

/** A code that this shopper can use. An amount is minor units of `currency`. */
export type DiscountOffer = {
  code: string;
  value: DiscountValue;
  currency: string;
  /** Numeric ids of the variants that it is for. */
  variantIds: string[];
  /** Of those goods, so that the code holds; minor units. */
  leastSubtotal: number;
  expiresAt: Date;
  /** The shop's, in which the end is told. */
  timezone: string;
};

/** The rung on which the shopper stands. `offer`: on the last one alone. `automatic`: where that is the existing offer. */
export type DiscountAnswer = {
  rung: DiscountRung;
  reason: DiscountReason;
  offer: DiscountOffer | null;
  automatic: AutomaticOffer | null;
};

/** What became of a code in the shopper's cart, read back from Shopify. */
export type CodeInCart =
  | { status: "applied" | "not-applicable"; offer: DiscountOffer; cart: CartView }
  | { status: "no-cart"; offer: DiscountOffer }
  | { status: "no-code" | "unavailable" };

/** The merchant's discounts for one shopper in one turn: the server's ladder decides, whoever asks. Implemented by domain/discounts. */
export interface DiscountDesk {
  /** Whether the merchant has turned discounts on: where not, nothing else needs to be read. */
  isOn(): Promise<boolean>;
  /** `freeDelivery`: what a page of the shop promises. `locale`: of the conversation. */
  consider(
    occasion: AskedOccasion,
    about: { freeDelivery: DeliveryPromise | null; locale: string },
  ): Promise<DiscountAnswer>;
  /** Puts the shopper's code into the cart. */
  apply(): Promise<CodeInCart>;
}
