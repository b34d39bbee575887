import type { BuyerContext } from "../buyer-market";
import { LIVE_PRODUCT_FRAGMENT } from "../live-product-fragment";
import { storefrontOperation } from "../shopify-operation";
import { nodesDataSchema } from "../storefront-product-data";

export const readLiveProducts = storefrontOperation<{ ids: string[] } & BuyerContext>()({
  document: `#graphql
  query LiveProducts($ids: [ID!]!, $country: CountryCode, $language: LanguageCode)
  @inContext(country: $country, language: $language) {
    nodes(ids: $ids) {
      ...LiveProduct
    }
  }
  ${LIVE_PRODUCT_FRAGMENT}
`,
  result: nodesDataSchema,
});
