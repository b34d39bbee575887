import type { OpeningSituation } from "~/agent/openings/opening-situation";
import type { CartView } from "~/contracts/cart-view";
import type { LiveProduct } from "~/ports/storefront";

/** Nothing to speak about, but for what is overridden. */
export function anOpeningSituation(overrides: Partial<OpeningSituation> = {}): OpeningSituation {
  return {
    ...{ product: null, variantId: null, compared: null, related: [], complement: null, cart: null },
    ...{ delivery: null, returns: null, hasSizeGuide: false, freeDelivery: null, search: null, bought: null },
    ...overrides,
  };
}

/** A cart with one of a product's first variant, as if it came to `amount` minor units. */
export function aCartOf({ id, handle, title, variants }: LiveProduct, amount: number, currency = "USD"): CartView {
  const total = { amount, currency };
  const [variant] = variants;
  return {
    lines: [
      {
        ...{ id: "line-1", variantId: variant?.id ?? "", productId: id, handle, title, quantity: 1 },
        ...{ variantTitle: variant?.title ?? null, unitPrice: total, lineTotal: total, imageUrl: null, url: "/" },
      },
    ],
    ...{ totalQuantity: 1, subtotal: total, total, discountCodes: [], checkoutUrl: null },
  };
}
