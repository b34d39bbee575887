import type { AutomaticOffer } from "~/contracts/automatic-discount";
import type { CartView } from "~/contracts/cart-view";
import type { DeliveryPromise } from "~/contracts/delivery-promise";
import type { ShopperProfile } from "~/contracts/shopper-profile";
import type { ReplyBlock } from "~/contracts/turn-events";
import type { CatalogDocument } from "~/ports/catalog-search";
import type { CustomerOrder } from "~/ports/customer-orders";
import type { DiscountOffer } from "~/ports/discount-desk";
import type { KnowledgePassage } from "~/ports/knowledge-search";
import type { LiveProduct, LiveVariant } from "~/ports/storefront";

/** What this turn's tools really returned. Fact slots are filled from here and from nowhere else. */
export type Evidence = {
  /** Read live in this turn: prices and stock. */
  products: Map<string, LiveProduct>;
  /** The index's view: attributes and texts, never prices or stock. */
  documents: Map<string, CatalogDocument>;
  /** The country whose prices some of the products have, where those are in another currency than the shopper's market. */
  abroad: string | null;
  passages: Map<string, KnowledgePassage>;
  orders: CustomerOrder[];
  cart: CartView | null;
  /** From which amount a page of the shop says that delivery is free, and what it costs below. */
  freeDelivery: DeliveryPromise | null;
  /** The code that the shop's ladder has given this shopper. */
  discount: DiscountOffer | null;
  /** The automatic discount that the cart has, or is a small step from. */
  automatic: AutomaticOffer | null;
  /** Writes to the cart as they really ended; each is sent as soon as it is known. */
  writes: CartWriteBlock[];
  /** Of the last write: how many were wanted and how many are there, by variant. */
  changes: { variantId: string; wanted: number; got: number }[];
  /** The profile after something of it was deleted in this turn, null where all of it was; undefined where nothing was. */
  profile: ShopperProfile | null | undefined;
};

export type CartWriteBlock = Extract<ReplyBlock, { type: "cart-write" }>;

/** An empty record for one turn. */
export function createEvidence(): Evidence {
  return {
    products: new Map(),
    documents: new Map(),
    abroad: null,
    passages: new Map(),
    orders: [],
    cart: null,
    freeDelivery: null,
    discount: null,
    automatic: null,
    writes: [],
    changes: [],
    profile: undefined,
  };
}

/** The live variant with this id, of whichever product was read. */
export function findVariant(
  evidence: Evidence,
  variantId: string,
): { product: LiveProduct; variant: LiveVariant } | null {
  for (const product of evidence.products.values()) {
    const variant = product.variants.find((candidate) => candidate.id === variantId);
    if (variant) return { product, variant };
  }
  return null;
}
