import type { AccessRule } from "./access-rule.ts";

/** What a Storefront call without a token may do (platform sheet, section 5). */
export const TOKENLESS_SCOPES: ReadonlySet<string> = new Set([
  "unauthenticated_read_product_listings",
  "unauthenticated_read_content",
  "unauthenticated_read_checkouts",
  "unauthenticated_write_checkouts",
  "unauthenticated_read_selling_plans",
]);

const LISTINGS = needs("unauthenticated_read_product_listings");
const CONTENT = needs("unauthenticated_read_content");
const READ_CART = needs("unauthenticated_read_checkouts");
const WRITE_CART = needs("unauthenticated_write_checkouts");
const TAGS = needs("unauthenticated_read_product_tags");

const CART_MUTATIONS = [
  "cartAttributesUpdate",
  "cartBuyerIdentityUpdate",
  "cartCreate",
  "cartDeliveryAddressesAdd",
  "cartDeliveryAddressesRemove",
  "cartDeliveryAddressesReplace",
  "cartDeliveryAddressesUpdate",
  "cartDiscountCodesUpdate",
  "cartGiftCardCodesAdd",
  "cartGiftCardCodesRemove",
  "cartGiftCardCodesUpdate",
  "cartLinesAdd",
  "cartLinesRemove",
  "cartLinesUpdate",
  "cartMetafieldDelete",
  "cartMetafieldsSet",
  "cartNoteUpdate",
  "cartSelectedDeliveryOptionsUpdate",
];

/** Scopes of the Storefront API, by type or `Type.field`. Its schema carries none; these follow the documentation. */
export const STOREFRONT_ACCESS: ReadonlyMap<string, AccessRule> = new Map([
  ["Product", LISTINGS],
  ["ProductVariant", LISTINGS],
  ["Collection", LISTINGS],
  ["QueryRoot.productTypes", LISTINGS],
  ["Product.tags", TAGS],
  ["QueryRoot.productTags", TAGS],
  ["ProductVariant.quantityAvailable", needs("unauthenticated_read_product_inventory")],
  ["Product.totalInventory", needs("unauthenticated_read_product_inventory")],
  ["Product.metafield", { ...LISTINGS, needsToken: true }],
  ["Product.metafields", { ...LISTINGS, needsToken: true }],
  ["Page", CONTENT],
  ["Article", CONTENT],
  ["Blog", CONTENT],
  ["Menu", { ...CONTENT, needsToken: true }],
  ["Metaobject", needs("unauthenticated_read_metaobjects")],
  ["Customer", needs("unauthenticated_read_customers")],
  ["QueryRoot.cart", READ_CART],
  ...CART_MUTATIONS.map((name): [string, AccessRule] => [`Mutation.${name}`, WRITE_CART]),
]);

function needs(scope: string): AccessRule {
  return { requiredAccess: `\`${scope}\` access scope.`, anyOf: [scope], alsoNeeded: [], needsToken: false };
}
