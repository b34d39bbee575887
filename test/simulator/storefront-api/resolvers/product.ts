import { availableStock } from "../../commerce/available-stock.ts";
import { isPublished } from "../../commerce/is-published.ts";
import { presentmentFor } from "../../commerce/presentment.ts";
import { isVariantForSale } from "../../commerce/sellable-quantity.ts";
import type { ApiCall, Resolvers } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { cursorById, paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import type { Product, Variant } from "../../state/entities.ts";
import {
  adjacentVariants,
  exactVariant,
  matchingVariants,
  type OptionMatching,
  type SelectedOption,
} from "../choose-variant.ts";
import { dateTime } from "../date-time.ts";
import { translated } from "../locale.ts";
import { moneyV2 } from "../money-v2.ts";
import { plainText } from "../plain-text.ts";
import { storeUrl } from "../store-url.ts";
import { variantNode } from "../variant-node.ts";
import { visibleCollections } from "../visible-content.ts";
import { mediaImage } from "./image.ts";
import { metafieldFields } from "./metafield.ts";

type SelectedOptions = OptionMatching & { selectedOptions?: SelectedOption[] | null };
type VariantsArguments = ConnectionArguments & { sortKey: "ID" | "POSITION" | "RELEVANCE" | "SKU" | "TITLE" };

export const productResolvers: Resolvers = {
  Product: {
    id: (product: Product) => toGlobalId("Product", product.id),
    title: (product: Product, _args: unknown, call) => translated(product, call, "title", product.title),
    description: (product: Product, { truncateAt }: { truncateAt?: number | null }, call) =>
      plainText(translated(product, call, "body_html", product.descriptionHtml), truncateAt),
    descriptionHtml: (product: Product, _args: unknown, call) =>
      translated(product, call, "body_html", product.descriptionHtml),
    createdAt: (product: Product) => dateTime(product.createdAt),
    updatedAt: (product: Product) => dateTime(product.updatedAt),
    publishedAt: (product: Product) => dateTime(product.publishedAt ?? product.createdAt),
    seo: ({ seoTitle, seoDescription }: Product) => ({ title: seoTitle, description: seoDescription }),
    onlineStoreUrl: (product: Product, _args: unknown, { shop }) => storeUrl(shop, `/products/${product.handle}`),
    trackingParameters: () => null,
    category: () => null,
    isGiftCard: () => false,
    requiresSellingPlan: () => false,
    sellingPlanGroups: (_product: Product, args: ConnectionArguments) => paginate<{ id: number }>([], args, cursorById),
    availableForSale: (product: Product, _args: unknown, call) =>
      product.variants.some((variant) => isForSale(product, variant, call)),
    totalInventory: (product: Product, _args: unknown, { shop }) =>
      product.variants
        .filter((variant) => variant.tracked)
        .reduce((sum, variant) => sum + availableStock(shop, variant, null), 0),
    priceRange: (product: Product, _args: unknown, call) => priceRange(product, call, (variant) => variant.price),
    compareAtPriceRange: (product: Product, _args: unknown, call) =>
      priceRange(product, call, (variant) => variant.compareAtPrice ?? 0),

    featuredImage: (product: Product) => product.images[0] ?? null,
    images: (product: Product, args: ConnectionArguments) => paginate(product.images, args, cursorById),
    media: (product: Product, args: ConnectionArguments) =>
      paginate(product.images.map(mediaImage), args, ({ image }) => cursorById(image)),

    options: (product: Product, { first }: { first?: number | null }) =>
      product.options.slice(0, first ?? undefined).map((option) => ({ ...option, product })),
    variantsCount: (product: Product) => ({ count: product.variants.length, precision: "EXACT" }),
    variants: (product: Product, args: VariantsArguments, call) => {
      const sorted = sortVariants(product.variants, args.sortKey);
      const nodes = sorted.map((variant) => variantNode(product, variant, call));
      return paginate(nodes, args, ({ variant }) => ({
        last_id: variant.id,
        last_value: sortValue(variant, args.sortKey),
      }));
    },
    selectedOrFirstAvailableVariant: (product: Product, args: SelectedOptions, call) => {
      const selected = args.selectedOptions?.length ? exactVariant(product, args.selectedOptions, args) : null;
      const chosen =
        selected ?? product.variants.find((variant) => isForSale(product, variant, call)) ?? product.variants[0];
      return chosen ? variantNode(product, chosen, call) : null;
    },
    variantBySelectedOptions: (product: Product, args: SelectedOptions, call) => {
      const variant = exactVariant(product, args.selectedOptions ?? [], args);
      return variant ? variantNode(product, variant, call) : null;
    },
    adjacentVariants: (product: Product, args: SelectedOptions, call) => {
      const selected = matchingVariants(product, args.selectedOptions ?? [], args)[0] ?? product.variants[0];
      if (!selected) return [];
      return adjacentVariants(product, selected).map((variant) => variantNode(product, variant, call));
    },

    collections: (product: Product, args: ConnectionArguments, call) =>
      paginate(
        visibleCollections(call).filter((collection) => collection.productIds.includes(product.id)),
        args,
        cursorById,
      ),
    ...metafieldFields((product: Product) => ({
      owner: product,
      ownerId: toGlobalId("Product", product.id),
      metafields: product.metafields,
      createdAt: product.createdAt,
      updatedAt: product.updatedAt,
    })),
  },
  ProductOption: {
    id: ({ id }: { id: number }) => toGlobalId("ProductOption", id),
    values: ({ values }: { values: { name: string }[] }) => values.map((value) => value.name),
    optionValues: ({ name, values, product }: { name: string; values: OptionValue[]; product: Product }) =>
      values.map((value) => ({ ...value, optionName: name, product })),
  },
  ProductOptionValue: {
    id: ({ id }: OptionValue) => toGlobalId("ProductOptionValue", id),
    swatch: () => null,
    firstSelectableVariant: ({ name, optionName, product }: OptionValueNode, _args: unknown, call) => {
      const having = matchingVariants(product, [{ name: optionName, value: name }], STRICT);
      const chosen = having.find((variant) => isForSale(product, variant, call)) ?? having[0];
      return chosen ? variantNode(product, chosen, call) : null;
    },
  },
};

type OptionValue = { id: number; name: string };
type OptionValueNode = OptionValue & { optionName: string; product: Product };

const STRICT: OptionMatching = { ignoreUnknownOptions: false, caseInsensitiveMatch: false };

function isForSale(product: Product, variant: Variant, { shop, simulator }: ApiCall): boolean {
  const now = simulator.clock.now();
  return isPublished(product, now) && isVariantForSale({ shop, product, variant, countryCode: null, now });
}

function priceRange(product: Product, { shop, buyerContext }: ApiCall, priceOf: (variant: Variant) => number) {
  const presentment = presentmentFor(shop, buyerContext.countryCode);
  const prices = product.variants.map((variant) => presentment.price(priceOf(variant)));
  const money = (amount: number) => moneyV2(prices.length === 0 ? 0 : amount, presentment.currency);
  return { minVariantPrice: money(Math.min(...prices)), maxVariantPrice: money(Math.max(...prices)) };
}

function sortVariants(variants: readonly Variant[], sortKey: VariantsArguments["sortKey"]): Variant[] {
  return variants.toSorted((a, b) => {
    const [left, right] = [sortValue(a, sortKey), sortValue(b, sortKey)];
    if (left === right) return a.id - b.id;
    return left < right ? -1 : 1;
  });
}

function sortValue(variant: Variant, sortKey: VariantsArguments["sortKey"]): number | string {
  switch (sortKey) {
    case "TITLE":
      return variant.title;
    case "SKU":
      return variant.sku ?? "";
    case "ID":
      return variant.id;
    case "POSITION":
    case "RELEVANCE":
      return variant.position;
  }
}
