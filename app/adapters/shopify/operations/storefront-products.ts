/** Fields of a product that are told to shoppers. Shared by the queries that return products. */
const LIVE_PRODUCT = /* GraphQL */ `
  fragment LiveProduct on Product {
    id
    handle
    title
    vendor
    productType
    description
    tags
    featuredImage {
      url
      altText
    }
    options {
      name
      optionValues {
        name
      }
    }
    variants(first: 250) {
      nodes {
        id
        title
        availableForSale
        quantityAvailable
        selectedOptions {
          name
          value
        }
        price {
          amount
          currencyCode
        }
        compareAtPrice {
          amount
          currencyCode
        }
        image {
          url
        }
      }
    }
  }
`;

export const STOREFRONT_PRODUCTS_QUERY = /* GraphQL */ `
  query LiveProducts($ids: [ID!]!, $country: CountryCode, $language: LanguageCode)
  @inContext(country: $country, language: $language) {
    nodes(ids: $ids) {
      ...LiveProduct
    }
  }
  ${LIVE_PRODUCT}
`;

export const STOREFRONT_RECOMMENDATIONS_QUERY = /* GraphQL */ `
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
  ${LIVE_PRODUCT}
`;
