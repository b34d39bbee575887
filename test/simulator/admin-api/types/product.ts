import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { numericIdOf, toGlobalId } from "../../graphql/global-id.ts";
import { cursorById, paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { asType } from "../../graphql/type-tag.ts";
import { isPublished } from "../../commerce/is-published.ts";
import { unitsInStock } from "../../state/inventory-levels.ts";
import type { Product, ProductOption, Variant } from "../../state/entities.ts";
import { moneyV2 } from "../../storefront-api/money-v2.ts";
import { plainText } from "../../storefront-api/plain-text.ts";
import { asIndexed } from "../product-index.ts";
import { sortByKey } from "../sorting.ts";
import { mediaImage } from "./image.ts";

type SortedConnection = ConnectionArguments & { sortKey?: string | null };

export const productFields: Record<string, Resolver> = {
  id: (product: Product) => toGlobalId("Product", product.id),
  legacyResourceId: (product: Product) => String(product.id),
  defaultCursor: (product: Product) => Buffer.from(JSON.stringify(cursorById(product))).toString("base64"),
  status: (product: Product) => product.status.toUpperCase(),
  description: (product: Product, { truncateAt }: { truncateAt?: number | null }) =>
    plainText(product.descriptionHtml, truncateAt),
  bodyHtml: (product: Product) => product.descriptionHtml,
  category: () => null,
  templateSuffix: () => null,
  isGiftCard: () => false,
  requiresSellingPlan: () => false,
  hasVariantsThatRequiresComponents: () => false,
  seo: (product: Product) => ({ title: product.seoTitle, description: product.seoDescription }),
  onlineStoreUrl: (product: Product, _args, { shop, simulator }) =>
    isPublished(product, simulator.clock.now()) ? `https://${shop.domain}/products/${product.handle}` : null,
  onlineStorePreviewUrl: (product: Product, _args, { shop }) => `https://${shop.domain}/products/${product.handle}`,
  publishedOnPublication: (product: Product) => product.publishedAt !== null,
  publishedOnCurrentPublication: (product: Product) => product.publishedAt !== null,
  resourcePublicationsCount: (product: Product) => exactCount(product.publishedAt === null ? 0 : 1),

  options: (product: Product, { first }: { first?: number | null }) =>
    product.options
      .slice(0, first ?? undefined)
      .map((option, index) => asType("ProductOption", { ...option, position: index + 1, product })),
  hasOnlyDefaultVariant: (product: Product) =>
    product.variants.length === 1 && product.variants[0]?.title === "Default Title",
  variants: (product: Product, args: SortedConnection) => {
    const { sorted, cursorOf } = sortByKey(product.variants, args.sortKey ?? "POSITION", variantSortKeys);
    return paginate(sorted, args, cursorOf);
  },
  variantsCount: (product: Product) => exactCount(product.variants.length),
  totalVariants: (product: Product) => product.variants.length,
  totalInventory: (product: Product, _args, call) => asIndexed(product, call).totalInventory,
  tracksInventory: (product: Product) => product.variants.some((variant) => variant.tracked),
  hasOutOfStockVariants: (product: Product, _args, { shop }) =>
    product.variants.some((variant) => variant.tracked && unitsInStock(shop, variant) <= 0),

  priceRangeV2: (product: Product, _args, call) => ({
    minVariantPrice: lowestPrice(product, call),
    maxVariantPrice: highestPrice(product, call),
  }),
  priceRange: (product: Product, _args, call) => ({
    minVariantPrice: lowestPrice(product, call),
    maxVariantPrice: highestPrice(product, call),
  }),
  compareAtPriceRange: (product: Product, _args, call) => {
    const prices = product.variants.map((variant) => variant.compareAtPrice).filter((price) => price !== null);
    if (prices.length === 0) return null;
    return {
      minVariantCompareAtPrice: moneyV2(Math.min(...prices), call.shop.currency),
      maxVariantCompareAtPrice: moneyV2(Math.max(...prices), call.shop.currency),
    };
  },

  images: (product: Product, args: ConnectionArguments) => paginate(product.images, args, cursorById),
  featuredImage: (product: Product) => product.images[0] ?? null,
  featuredMedia: (product: Product) => (product.images[0] ? mediaImage(product.images[0]) : null),
  media: (product: Product, args: ConnectionArguments) => paginate(product.images.map(mediaImage), args, cursorById),
  mediaCount: (product: Product) => exactCount(product.images.length),

  collections: (product: Product, args: ConnectionArguments, { shop }) =>
    paginate(
      [...shop.collections.values()].filter((collection) => collection.productIds.includes(product.id)),
      args,
      cursorById,
    ),
  inCollection: (product: Product, { id }: { id: string }, { shop }) =>
    shop.collections.get(numericIdOf("Collection", id) ?? 0)?.productIds.includes(product.id) ?? false,
  translations: (product: Product, { locale }: { locale: string }) =>
    Object.entries(product.translations[locale] ?? {}).map(([key, value]) => ({
      key,
      value,
      locale,
      outdated: false,
      market: null,
      updatedAt: product.updatedAt,
    })),
};

export const productOptionFields: Record<string, Resolver> = {
  id: (option: ProductOption) => toGlobalId("ProductOption", option.id),
  values: (option: ProductOption) => option.values.map((value) => value.name),
  optionValues: (option: ProductOption & { product: Product }) =>
    option.values.map((value) => {
      const hasVariants = option.product.variants.some((variant) =>
        variant.selectedOptions.some((selected) => selected.name === option.name && selected.value === value.name),
      );
      return asType("ProductOptionValue", { ...value, hasVariants });
    }),
  linkedMetafield: () => null,
  translations: () => [],
};

export const productOptionValueFields: Record<string, Resolver> = {
  id: (value: { id: number }) => toGlobalId("ProductOptionValue", value.id),
  linkedMetafieldValue: () => null,
  swatch: () => null,
  translations: () => [],
};

export const variantSortKeys = {
  ID: (variant: Variant) => variant.id,
  POSITION: (variant: Variant) => variant.position,
  TITLE: (variant: Variant) => variant.title,
  NAME: (variant: Variant) => variant.title,
  SKU: (variant: Variant) => variant.sku,
};

export function exactCount(count: number): { count: number; precision: "EXACT" } {
  return { count, precision: "EXACT" };
}

function lowestPrice(product: Product, { shop }: ApiCall) {
  return moneyV2(Math.min(...product.variants.map((variant) => variant.price)), shop.currency);
}

function highestPrice(product: Product, { shop }: ApiCall) {
  return moneyV2(Math.max(...product.variants.map((variant) => variant.price)), shop.currency);
}
