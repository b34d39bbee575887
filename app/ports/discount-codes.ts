import type { DiscountTerms } from "~/contracts/discount";

/** What a merchant sells and what it costs them; minor units of the shop's currency. */
export type GoodsCost = {
  variantId: string;
  productId: string;
  price: number;
  compareAtPrice: number | null;
  /** Null where Shopify does not know it. */
  unitCost: number | null;
  collectionIds: string[];
};

/** The shop's own discounts in Shopify. */
export interface DiscountCodes {
  /** `currency`: the shop's. A variant that is gone is absent. */
  readGoods(variantIds: string[], currency: string): Promise<GoodsCost[]>;
  /**
   * A code that one customer can use once, for these goods alone, with nothing else. Returns Shopify's id. Harmless when
   * repeated: a code of this name that is there already is the one from before. Throws AppError where Shopify refuses it.
   */
  create(code: { code: string; title: string; terms: DiscountTerms; startsAt: Date; endsAt: Date }): Promise<string>;
  /** Harmless when repeated, and where a merchant has deleted it. */
  deactivate(discountId: string): Promise<void>;
}
