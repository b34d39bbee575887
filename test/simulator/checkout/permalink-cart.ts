import { addLines, type NewLine } from "../commerce/cart-lines.ts";
import { settleCartStock } from "../commerce/cart-stock.ts";
import { createCart } from "../commerce/create-cart.ts";
import { findVariant } from "../commerce/find-variant.ts";
import { isPublished } from "../commerce/is-published.ts";
import { saveCart } from "../commerce/save-cart.ts";
import type { StorefrontVisit } from "../online-store/storefront-visit.ts";
import type { Cart } from "../state/entities.ts";

const PERMALINK = /^\/cart\/(\d+:\d+(?:,\d+:\d+)*)$/;

/**
 * `/cart/<variant>:<quantity>,…?discount=&note=&attributes[key]=`, which is also what "buy it now" buttons use: a cart
 * of its own that leaves the visitor's cart and its attributes alone. Null: not such an address, or nothing in it can
 * be sold.
 */
export function permalinkCart({ context, shop, path, url, countryCode, customer }: StorefrontVisit): Cart | null {
  const [, list] = PERMALINK.exec(path) ?? [];
  if (list === undefined) return null;
  const lines = list.split(",").flatMap((pair): NewLine[] => {
    const [variantId = 0, quantity = 0] = pair.split(":").map(Number);
    const found = findVariant(shop, variantId);
    if (!found || !isPublished(found.product, context.clock.now())) return [];
    return [{ variantId, quantity, attributes: [], sellingPlanId: null }];
  });

  const cart = createCart(context, { onlineStore: true, countryCode });
  cart.buyerIdentity.customerId = customer?.id ?? null;
  cart.note = url.searchParams.get("note");
  cart.discountCodes = (url.searchParams.get("discount") ?? "").split(",").filter((code) => code !== "");
  cart.attributes = [...url.searchParams].flatMap(([name, value]) => {
    const key = /^attributes\[(.+)\]$/.exec(name)?.[1];
    return key === undefined ? [] : [{ key, value }];
  });
  addLines(cart, lines, context.ids);
  settleCartStock({ shop, cart });
  if (cart.lines.every((line) => line.quantity === 0)) return null;
  saveCart(context, shop, cart);
  return cart;
}
