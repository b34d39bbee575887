import type { Resolvers } from "../graphql/api-call.ts";
import { addressResolvers } from "./resolvers/address.ts";
import { cartDeliveryGroupResolvers } from "./resolvers/cart-delivery-group.ts";
import { cartDeliveryMutations } from "./resolvers/cart-delivery-mutations.ts";
import { cartMetafieldMutations } from "./resolvers/cart-metafield-mutations.ts";
import { cartMutations } from "./resolvers/cart-mutations.ts";
import { cartResolvers } from "./resolvers/cart.ts";
import { collectionResolvers } from "./resolvers/collection.ts";
import { contentResolvers } from "./resolvers/content.ts";
import { customerMutations } from "./resolvers/customer-mutations.ts";
import { customerResolvers } from "./resolvers/customer.ts";
import { imageResolvers } from "./resolvers/image.ts";
import { localizationResolvers } from "./resolvers/localization.ts";
import { menuResolvers } from "./resolvers/menu.ts";
import { metafieldResolvers } from "./resolvers/metafield.ts";
import { metaobjectResolvers } from "./resolvers/metaobject.ts";
import { productVariantResolvers } from "./resolvers/product-variant.ts";
import { productResolvers } from "./resolvers/product.ts";
import { queryRootResolvers } from "./resolvers/query-root.ts";
import { searchResolvers } from "./resolvers/search.ts";
import { shopResolvers } from "./resolvers/shop.ts";

/** Everything that the local Storefront API answers. A root or field that is not here fails loudly. */
export const storefrontResolvers: Resolvers = {
  ...queryRootResolvers,
  ...productResolvers,
  ...productVariantResolvers,
  ...collectionResolvers,
  ...imageResolvers,
  ...metafieldResolvers,
  ...metaobjectResolvers,
  ...contentResolvers,
  ...menuResolvers,
  ...searchResolvers,
  ...shopResolvers,
  ...localizationResolvers,
  ...customerResolvers,
  ...addressResolvers,
  ...cartResolvers,
  ...cartDeliveryGroupResolvers,
  Mutation: { ...cartMutations, ...cartMetafieldMutations, ...cartDeliveryMutations, ...customerMutations },
};
