/** What every mutation of a cart gives back; `LIVE_CART_FRAGMENT` belongs to it, `cartWriteDataSchema` reads it. */
export const CART_WRITE_SELECTION = `
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
`;
