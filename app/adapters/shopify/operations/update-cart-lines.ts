import type { BuyerContext } from "../buyer-market";
import { CART_WRITE_SELECTION } from "../cart-write-selection";
import { LIVE_CART_FRAGMENT } from "../live-cart-fragment";
import { storefrontOperation } from "../shopify-operation";
import { cartWriteDataSchema } from "../storefront-cart-data";

export const updateCartLines = storefrontOperation<
  { cartId: string; lines: { id: string; quantity: number }[] } & BuyerContext
>()({
  document: `#graphql
  mutation UpdateCartLines(
    $cartId: ID!
    $lines: [CartLineUpdateInput!]!
    $country: CountryCode
    $language: LanguageCode
  ) @inContext(country: $country, language: $language) {
    payload: cartLinesUpdate(cartId: $cartId, lines: $lines) {${CART_WRITE_SELECTION}}
  }
  ${LIVE_CART_FRAGMENT}
`,
  result: cartWriteDataSchema,
});
