import type { BuyerContext } from "../buyer-market";
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
    payload: cartDiscountCodesUpdate(cartId: $cartId, discountCodes: $codes) {
      cart {
        ...LiveCart
      }
      userErrors {
        code
        field
        message
      }
      warnings {
        code
        message
        target
      }
    }
  }
  ${LIVE_CART_FRAGMENT}
`,
  result: cartWriteDataSchema,
});
