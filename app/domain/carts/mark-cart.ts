import { CART_ATTRIBUTE, CART_METAFIELD_KEY } from "~/lib/cart-marks";
import { cartTokenOf, reach, type CartDeskContext } from "./cart-desk-context";

/**
 * Leaves the evidence that attribution reads from the order: a private attribute and an app-owned metafield with the
 * conversation's opaque id, and the link of cart and visitor. Once a cart; true when it is marked. Safe to repeat.
 */
export async function markCart(
  { storefront, visits, clock, conversationId, visitorId }: CartDeskContext,
  cartId: string,
): Promise<boolean> {
  const cartToken = cartTokenOf(cartId);
  if ((await visits.findVisitorOfCart(cartToken, "agent")) !== null) return true;

  const metafield = await reach(() => storefront.setMetafield(cartId, CART_METAFIELD_KEY, conversationId));
  const attribute = await reach(() => storefront.setAttribute(cartId, CART_ATTRIBUTE, conversationId));
  // One of the two is evidence enough; with neither, the next write or the recovery job tries again.
  if (metafield?.result.ok !== true && attribute?.result.ok !== true) return false;

  await visits.linkCart({ cartToken, visitorId, source: "agent", linkedAt: clock.now() });
  return true;
}
