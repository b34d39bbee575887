/** Names under which a cart carries its conversation to the order; part of the stable surface. */

/** Private cart attribute: two underscores keep it out of the storefront's cart and checkout. */
export const CART_ATTRIBUTE = "__shopwalker";

/** Cart metafield in the app's reserved namespace, copied to the order by Shopify. */
export const CART_METAFIELD_KEY = "shopwalker_session";
