import type { BuyerContext } from "../buyer-market";
import { CART_WRITE_SELECTION } from "../cart-write-selection";
import { LIVE_CART_FRAGMENT } from "../live-cart-fragment";
import { storefrontOperation } from "../shopify-operation";
import { cartWriteDataSchema } from "../storefront-cart-data";

export const updateCartAttributes = storefrontOperation<
  { cartId: string; attributes: { key: string; value: string }[] } & BuyerContext
>()({
  document: `#graphql
  mutation UpdateCartAttributes(
    $cartId: ID!
    $attributes: [AttributeInput!]!
    $country: CountryCode
    $language: LanguageCode
  ) @inContext(country: $country, language: $language) {
    payload: cartAttributesUpdate(cartId: $cartId, attributes: $attributes) {${CART_WRITE_SELECTION}}
  }
  ${LIVE_CART_FRAGMENT}
`,
  result: cartWriteDataSchema,
});
