import { storefrontOperation } from "../shopify-operation";
import { cartMetafieldsDataSchema } from "../storefront-cart-data";

export const setCartMetafields = storefrontOperation<{
  metafields: { ownerId: string; key: string; type: string; value: string }[];
}>()({
  document: `#graphql
  mutation SetCartMetafields($metafields: [CartMetafieldsSetInput!]!) {
    cartMetafieldsSet(metafields: $metafields) {
      userErrors {
        code
        field
        message
      }
    }
  }
`,
  result: cartMetafieldsDataSchema,
});
