/** The cart with everything that is shown, compared on recovery or merged on write. */
export const LIVE_CART_FRAGMENT = `
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
