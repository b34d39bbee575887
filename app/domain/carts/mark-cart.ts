import { cartTokenOf, reach, type CartDeskContext } from "./cart-desk-context";

/** Names that stay: they are on carts and orders already (design, "Names"). */
const ATTRIBUTE = "__shopwalker";
const METAFIELD = "shopwalker_session";

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

  const metafield = await reach(() => storefront.setMetafield(cartId, METAFIELD, conversationId));
  const attribute = await reach(() => storefront.setAttribute(cartId, ATTRIBUTE, conversationId));
  // One of the two is evidence enough; with neither, the next write or the recovery job tries again.
  if (metafield?.result.ok !== true && attribute?.result.ok !== true) return false;

  await visits.linkCart({ cartToken, visitorId, source: "agent", linkedAt: clock.now() });
  return true;
}
