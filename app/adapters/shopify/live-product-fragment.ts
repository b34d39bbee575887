/** Fields of a product that are told to shoppers. */
export const LIVE_PRODUCT_FRAGMENT = `
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
