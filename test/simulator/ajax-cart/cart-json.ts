import { isPrivateAttribute } from "../commerce/attributes.ts";
import { priceCart } from "../commerce/price-cart.ts";
import type { StorefrontVisit } from "../online-store/storefront-visit.ts";
import type { Cart } from "../state/entities.ts";
import { discountApplicationJson } from "./discount-json.ts";
import { lineJson } from "./line-json.ts";

/** `/cart.js`: amounts are whole minor units of the buyer's currency, private attributes are left out. */
export function cartJson(visit: StorefrontVisit, cart: Cart) {
  const pricing = priceCart(visit.shop, cart, visit.context.clock.now());
  const items = pricing.lines.map((line) => lineJson(visit, pricing, line));
  const attributes = cart.attributes.filter((attribute) => !isPrivateAttribute(attribute));

  return {
    token: `${cart.token}?key=${cart.key}`,
    note: cart.note ?? "",
    attributes: Object.fromEntries(attributes.map(({ key, value }) => [key, value])),
    original_total_price: pricing.originalTotal,
    total_price: pricing.discountedTotal,
    total_discount: pricing.originalTotal - pricing.discountedTotal,
    total_weight: items.reduce((sum, item) => sum + item.grams * item.quantity, 0),
    item_count: items.reduce((sum, item) => sum + item.quantity, 0),
    items,
    requires_shipping: items.some((item) => item.requires_shipping),
    currency: pricing.currency,
    items_subtotal_price: pricing.subtotal,
    cart_level_discount_applications: pricing.applied
      .filter((applied) => applied.discountClass === "order")
      .map((applied) => discountApplicationJson(pricing, applied)),
    discount_codes: pricing.codes.map(({ code, applicable }) => ({ code, applicable })),
  };
}
