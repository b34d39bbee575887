import type { Resolvers } from "../graphql/api-call.ts";
import { accessScopeMutations } from "./mutations/access-scopes.ts";
import { bulkOperationMutations } from "./mutations/bulk-operations.ts";
import { collectionMutations } from "./mutations/collections.ts";
import { discountMutations } from "./mutations/discounts.ts";
import { inventoryMutations } from "./mutations/inventory.ts";
import { metafieldDefinitionMutations } from "./mutations/metafield-definitions.ts";
import { metafieldMutations } from "./mutations/metafields.ts";
import { orderMutations } from "./mutations/orders.ts";
import { productVariantMutations } from "./mutations/product-variants.ts";
import { productMutations } from "./mutations/products.ts";
import { publishingMutations } from "./mutations/publishing.ts";
import { storefrontAccessTokenMutations } from "./mutations/storefront-access-tokens.ts";
import { tagMutations } from "./mutations/tags.ts";
import { webPixelMutations } from "./mutations/web-pixels.ts";
import { webhookSubscriptionMutations } from "./mutations/webhook-subscriptions.ts";
import { appQueries } from "./queries/app.ts";
import { collectionQueries } from "./queries/collections.ts";
import { contentQueries } from "./queries/content.ts";
import { customerQueries } from "./queries/customers.ts";
import { discountQueries } from "./queries/discounts.ts";
import { inventoryQueries } from "./queries/inventory.ts";
import { nodeQueries } from "./queries/node.ts";
import { orderQueries } from "./queries/orders.ts";
import { productQueries } from "./queries/products.ts";
import {
  appFields,
  appInstallationFields,
  storefrontAccessTokenFields,
  webhookSubscriptionFields,
  webPixelFields,
} from "./types/app.ts";
import { bulkOperationFields } from "./types/bulk-operation.ts";
import { collectionFields } from "./types/collection.ts";
import { articleFields, blogFields, metaobjectFieldFields, metaobjectFields, pageFields } from "./types/content.ts";
import { customerFields } from "./types/customer.ts";
import {
  automaticDiscountNodeFields,
  basicDiscountFields,
  codeDiscountFields,
  codeDiscountNodeFields,
  discountCollectionsFields,
  discountFields,
  discountNodeFields,
  discountProductsFields,
  discountRedeemCodeFields,
  freeShippingDiscountFields,
} from "./types/discount.ts";
import { fulfillmentFields } from "./types/fulfillment.ts";
import { imageFields, mediaImageFields } from "./types/image.ts";
import { inventoryItemFields, inventoryLevelFields, locationFields } from "./types/inventory.ts";
import { lineItemFields } from "./types/line-item.ts";
import { mailingAddressFields } from "./types/mailing-address.ts";
import { marketFields } from "./types/market.ts";
import { metafieldDefinitionFields } from "./types/metafield-definition.ts";
import { hasMetafieldsFields, metafieldFields } from "./types/metafield.ts";
import { orderFields } from "./types/order.ts";
import { productVariantFields } from "./types/product-variant.ts";
import { productFields, productOptionFields, productOptionValueFields } from "./types/product.ts";
import { publicationFields } from "./types/publication.ts";
import { refundFields } from "./types/refund.ts";
import { shopAddressFields, shopFields, shopPolicyFields } from "./types/shop.ts";

/** Table of contents of the Admin API: every root and type that the local Shopify answers. */
export const adminResolvers: Resolvers = {
  QueryRoot: {
    ...appQueries,
    ...collectionQueries,
    ...contentQueries,
    ...customerQueries,
    ...discountQueries,
    ...inventoryQueries,
    ...nodeQueries,
    ...orderQueries,
    ...productQueries,
  },
  Mutation: {
    ...accessScopeMutations,
    ...bulkOperationMutations,
    ...collectionMutations,
    ...discountMutations,
    ...inventoryMutations,
    ...metafieldDefinitionMutations,
    ...metafieldMutations,
    ...orderMutations,
    ...productMutations,
    ...productVariantMutations,
    ...publishingMutations,
    ...storefrontAccessTokenMutations,
    ...tagMutations,
    ...webhookSubscriptionMutations,
    ...webPixelMutations,
  },

  HasMetafields: hasMetafieldsFields,

  App: appFields,
  AppInstallation: appInstallationFields,
  Article: articleFields,
  Blog: blogFields,
  BulkOperation: bulkOperationFields,
  Collection: collectionFields,
  Customer: customerFields,
  DiscountAutomaticBasic: { ...discountFields, ...basicDiscountFields },
  DiscountAutomaticFreeShipping: { ...discountFields, ...freeShippingDiscountFields },
  DiscountAutomaticNode: automaticDiscountNodeFields,
  DiscountCodeBasic: { ...discountFields, ...codeDiscountFields, ...basicDiscountFields },
  DiscountCodeFreeShipping: { ...discountFields, ...codeDiscountFields, ...freeShippingDiscountFields },
  DiscountCodeNode: codeDiscountNodeFields,
  DiscountCollections: discountCollectionsFields,
  DiscountNode: discountNodeFields,
  DiscountProducts: discountProductsFields,
  DiscountRedeemCode: discountRedeemCodeFields,
  Fulfillment: fulfillmentFields,
  Image: imageFields,
  InventoryItem: inventoryItemFields,
  InventoryLevel: inventoryLevelFields,
  LineItem: lineItemFields,
  Location: locationFields,
  MailingAddress: mailingAddressFields,
  Market: marketFields,
  MediaImage: mediaImageFields,
  Metafield: metafieldFields,
  MetafieldDefinition: metafieldDefinitionFields,
  Metaobject: metaobjectFields,
  MetaobjectField: metaobjectFieldFields,
  Order: orderFields,
  Page: pageFields,
  Product: productFields,
  ProductOption: productOptionFields,
  ProductOptionValue: productOptionValueFields,
  ProductVariant: productVariantFields,
  Publication: publicationFields,
  Refund: refundFields,
  Shop: shopFields,
  ShopAddress: shopAddressFields,
  ShopPolicy: shopPolicyFields,
  StorefrontAccessToken: storefrontAccessTokenFields,
  WebPixel: webPixelFields,
  WebhookSubscription: webhookSubscriptionFields,
};
