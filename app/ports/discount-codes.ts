import type { AutomaticDiscount } from "~/contracts/automatic-discount";
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

export type GoodsTitles = { products: Map<string, string>; collections: Map<string, string> };

/** The shop's own discounts in Shopify. */
export interface DiscountCodes {
  /** `currency`: the shop's. A variant that is gone is absent. */
  readGoods(variantIds: string[], currency: string): Promise<GoodsCost[]>;
  /** Those that run now, for every buyer in every country, as far as what they need can be told. `currency`: the shop's. */
  listAutomatic(currency: string): Promise<AutomaticDiscount[]>;
  /** Today's titles of products and collections by numeric id; one that is gone is absent. At most 250 in all. */
  readTitles(goods: { productIds: string[]; collectionIds: string[] }): Promise<GoodsTitles>;
  /**
   * A code that one customer can use once, for these goods alone, with nothing else. Returns Shopify's id. Harmless when
   * repeated: a code of this name that is there already is the one from before. Throws AppError where Shopify refuses it.
   */
  create(code: { code: string; title: string; terms: DiscountTerms; startsAt: Date; endsAt: Date }): Promise<string>;
  /** Harmless when repeated, and where a merchant has deleted it. */
  deactivate(discountId: string): Promise<void>;
}
