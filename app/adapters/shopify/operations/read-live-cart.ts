import type { BuyerContext } from "../buyer-market";
import { LIVE_CART_FRAGMENT } from "../live-cart-fragment";
import { storefrontOperation } from "../shopify-operation";
import { cartReadDataSchema } from "../storefront-cart-data";

export const readLiveCart = storefrontOperation<{ cartId: string } & BuyerContext>()({
  document: `#graphql
  query LiveCart($cartId: ID!, $country: CountryCode, $language: LanguageCode)
  @inContext(country: $country, language: $language) {
    cart(id: $cartId) {
      ...LiveCart
    }
  }
  ${LIVE_CART_FRAGMENT}
`,
  result: cartReadDataSchema,
});
