import { createHash } from "node:crypto";
import type { CartPricing, CostedLine } from "../../commerce/price-cart.ts";
import { quoteShipping, type QuotedRate } from "../../commerce/shipping-rates.ts";
import type { Cart, CartDeliveryAddress, ShopState } from "../../state/entities.ts";

/** The parcel of a cart: what must be shipped, where to, and the ways to do it. */
export type DeliveryGroup = {
  id: string;
  address: CartDeliveryAddress;
  lines: CostedLine[];
  options: QuotedRate[];
  selected: QuotedRate | null;
};

/** A cart has one group once a delivery address with a country is selected and something is to be shipped, else none. */
export function deliveryGroups(shop: ShopState, cart: Cart, pricing: CartPricing): DeliveryGroup[] {
  const address = cart.deliveryAddresses.find((candidate) => candidate.selected);
  const countryCode = address?.address.countryCode;
  const lines = pricing.lines.filter(({ line, variant }) => line.quantity > 0 && variant.requiresShipping);
  if (!address || countryCode === undefined || lines.length === 0) return [];

  const id = createHash("md5").update(`${cart.token} ${countryCode}`).digest("hex");
  const options = quoteShipping(shop, {
    countryCode,
    goodsTotal: pricing.presentment.toShop(pricing.discountedTotal),
  });
  const chosen = cart.selectedDeliveryOptions.find((option) => option.deliveryGroupId === id)?.handle;
  const selected = options.find(({ rate }) => rate.handle === chosen) ?? options[0] ?? null;
  return [{ id, address, lines, options, selected }];
}
