/** The cart with everything that is shown, compared on recovery or merged on write. */
const LIVE_CART = /* GraphQL */ `
  fragment LiveCart on Cart {
    id
    checkoutUrl
    totalQuantity
    attributes {
      key
      value
    }
    discountCodes {
      code
      applicable
    }
    cost {
      subtotalAmount {
        amount
        currencyCode
      }
      totalAmount {
        amount
        currencyCode
      }
    }
    lines(first: 250) {
      nodes {
        id
        quantity
        cost {
          amountPerQuantity {
            amount
            currencyCode
          }
          totalAmount {
            amount
            currencyCode
          }
        }
        merchandise {
          ... on ProductVariant {
            id
            title
            image {
              url
            }
            product {
              id
              handle
              title
              featuredImage {
                url
              }
            }
          }
        }
      }
    }
  }
`;

export const STOREFRONT_CART_QUERY = /* GraphQL */ `
  query LiveCart($cartId: ID!, $country: CountryCode, $language: LanguageCode)
  @inContext(country: $country, language: $language) {
    cart(id: $cartId) {
      ...LiveCart
    }
  }
  ${LIVE_CART}
`;

export const STOREFRONT_CART_LINES_ADD = /* GraphQL */ `
  mutation AddCartLines($cartId: ID!, $lines: [CartLineInput!]!, $country: CountryCode, $language: LanguageCode)
  @inContext(country: $country, language: $language) {
    payload: cartLinesAdd(cartId: $cartId, lines: $lines) {
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
  ${LIVE_CART}
`;

export const STOREFRONT_CART_LINES_UPDATE = /* GraphQL */ `
  mutation UpdateCartLines(
    $cartId: ID!
    $lines: [CartLineUpdateInput!]!
    $country: CountryCode
    $language: LanguageCode
  ) @inContext(country: $country, language: $language) {
    payload: cartLinesUpdate(cartId: $cartId, lines: $lines) {
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
  ${LIVE_CART}
`;

export const STOREFRONT_CART_ATTRIBUTES_UPDATE = /* GraphQL */ `
  mutation UpdateCartAttributes(
    $cartId: ID!
    $attributes: [AttributeInput!]!
    $country: CountryCode
    $language: LanguageCode
  ) @inContext(country: $country, language: $language) {
    payload: cartAttributesUpdate(cartId: $cartId, attributes: $attributes) {
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
  ${LIVE_CART}
`;

export const STOREFRONT_CART_METAFIELDS_SET = /* GraphQL */ `
  mutation SetCartMetafields($metafields: [CartMetafieldsSetInput!]!) {
    cartMetafieldsSet(metafields: $metafields) {
      userErrors {
        code
        field
        message
      }
    }
  }
`;
