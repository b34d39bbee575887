import type { BuyerContext } from "../buyer-market";
import { LIVE_PRODUCT_FRAGMENT } from "../live-product-fragment";
import { storefrontOperation } from "../shopify-operation";
import { recommendationsDataSchema } from "../storefront-product-data";

export const readRecommendations = storefrontOperation<
  { productId: string; intent: "RELATED" | "COMPLEMENTARY" } & BuyerContext
>()({
  document: `#graphql
  query LiveRecommendations(
    $productId: ID!
    $intent: ProductRecommendationIntent
    $country: CountryCode
    $language: LanguageCode
  ) @inContext(country: $country, language: $language) {
    productRecommendations(productId: $productId, intent: $intent) {
      ...LiveProduct
    }
  }
  ${LIVE_PRODUCT_FRAGMENT}
`,
  result: recommendationsDataSchema,
});
