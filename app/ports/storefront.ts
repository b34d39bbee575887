import type { CartView } from "~/contracts/cart-view";
import type { Money } from "~/lib/money";

export type LiveVariant = {
  id: string;
  title: string;
  options: { name: string; value: string }[];
  price: Money;
  compareAtPrice: Money | null;
  availableForSale: boolean;
  /** Null where the shop does not tell, or does not track. */
  quantityAvailable: number | null;
  imageUrl: string | null;
};

/** A product as Shopify sells it at this moment, in the buyer's market. */
export type LiveProduct = {
  id: string;
  handle: string;
  title: string;
  vendor: string;
  productType: string;
  description: string;
  tags: string[];
  options: { name: string; values: string[] }[];
  variants: LiveVariant[];
  imageUrl: string | null;
  imageAlt: string | null;
};

export type BuyerMarket = { country: string | null; language: string | null };

/** A cart with what recovery and attribution need beside the view. `view.lines` are newest first, as Shopify gives them. */
export type LiveCart = { id: string; token: string; view: CartView; attributes: { key: string; value: string }[] };

export type CartWarning = { code: string; message: string; lineId: string | null };

/** unknown-cart: the cart is gone or was ordered. rejected: Shopify's userErrors. */
export type CartWriteResult =
  | { ok: true; cart: LiveCart; warnings: CartWarning[] }
  | { ok: false; reason: "unknown-cart" | "rejected"; message: string };

/**
 * The Storefront API of one shop for one buyer (market and IP are bound by whoever hands it out).
 * Throws AppError `upstream-unavailable` when Shopify cannot be reached in time; a missing product is simply absent.
 */
export interface Storefront {
  /** `country` (ISO 3166-1): prices and stock as a buyer there sees them, instead of in the buyer's own market. */
  readProducts(ids: string[], country?: string): Promise<LiveProduct[]>;
  readRecommendations(productId: string, intent: "related" | "complementary"): Promise<LiveProduct[]>;
  /** `cartId` is the keyed global id. Null: no such cart. */
  readCart(cartId: string): Promise<LiveCart | null>;
  addLines(cartId: string, lines: { variantId: string; quantity: number }[]): Promise<CartWriteResult>;
  setQuantities(cartId: string, lines: { lineId: string; quantity: number }[]): Promise<CartWriteResult>;
  /** Merges: reads the cart's attributes first, since Shopify replaces them all. */
  setAttribute(cartId: string, key: string, value: string): Promise<CartWriteResult>;
  /** Replaces the codes of the cart. */
  setDiscountCodes(cartId: string, codes: string[]): Promise<CartWriteResult>;
  setMetafield(cartId: string, key: string, value: string): Promise<{ ok: boolean; message: string | null }>;
}
