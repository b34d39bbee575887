import type { Resolvers } from "../graphql/api-call.ts";
import { asType } from "../graphql/type-tag.ts";
import { shopAddressFields, shopFields, shopPolicyFields } from "./types/shop.ts";

/** Table of contents of the Admin API: every root and type that the local Shopify answers. */
export const adminResolvers: Resolvers = {
  QueryRoot: {
    shop: (_root, _args, { shop }) => asType("Shop", shop),
  },
  Shop: shopFields,
  ShopAddress: shopAddressFields,
  ShopPolicy: shopPolicyFields,
};
