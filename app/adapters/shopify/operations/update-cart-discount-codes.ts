import type { BuyerContext } from "../buyer-market";
import { CART_WRITE_SELECTION } from "../cart-write-selection";
import { LIVE_CART_FRAGMENT } from "../live-cart-fragment";
import { storefrontOperation } from "../shopify-operation";
import { cartWriteDataSchema } from "../storefront-cart-data";

/** Replaces the cart's codes. */
export const updateCartDiscountCodes = storefrontOperation<{ cartId: string; codes: string[] } & BuyerContext>()({
  document: `#graphql
  mutation UpdateCartDiscountCodes(
    $cartId: ID!
    $codes: [String!]!
    $country: CountryCode
    $language: LanguageCode
  ) @inContext(country: $country, language: $language) {
    payload: cartDiscountCodesUpdate(cartId: $cartId, discountCodes: $codes) {${CART_WRITE_SELECTION}}
  }
  ${LIVE_CART_FRAGMENT}
`,
  result: cartWriteDataSchema,
});
