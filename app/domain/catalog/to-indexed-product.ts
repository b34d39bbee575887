import { foldText } from "~/lib/fold-text";
import { moneyFromDecimal } from "~/lib/money";
import type { IndexedProduct } from "~/ports/catalog-index";
import type { SourceProduct } from "~/ports/catalog-source";
import { figuresOf } from "./figures-of";
import { readMetafieldValues } from "./read-metafield-values";

/** Enough for search and for telling what a product is; a wall of text adds noise, not recall. */
const MAX_DESCRIPTION_LENGTH = 6000;

/** Null for what shoppers cannot see: drafts, archived and unpublished products, and those without a variant. */
export function toIndexedProduct(product: SourceProduct, shop: { currency: string; now: Date }): IndexedProduct | null {
  if (!isVisible(product, shop.now)) return null;

  const options = product.options.filter((option) => !isDefaultTitle(option));
  const attributes = attributesOf(product);
  const names = new Set(options.map(({ name }) => name));
  const keyOf = rememberKeys();
  const variants = product.variants.map((variant) => {
    const chosen = variant.options.filter(({ name }) => names.has(name));
    return {
      id: variant.id,
      options: chosen.map((option) => option.value),
      price: moneyFromDecimal(variant.price, shop.currency).amount,
      available: variant.availableForSale,
      keys: chosen.map((option) => keyOf(option.name, option.value)),
    };
  });

  const prices = variants.map((variant) => variant.price);
  const compareAt = product.variants.flatMap((variant) =>
    variant.compareAtPrice === null ? [] : [moneyFromDecimal(variant.compareAtPrice, shop.currency).amount],
  );

  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    description: product.description.slice(0, MAX_DESCRIPTION_LENGTH),
    vendor: product.vendor,
    productType: product.productType,
    tags: product.tags,
    collections: product.collections,
    options,
    attributes,
    priceMin: Math.min(...prices),
    priceMax: Math.max(...prices),
    compareAtMin: compareAt.length === 0 ? null : Math.min(...compareAt),
    available: variants.some((variant) => variant.available),
    variants,
    imageUrl: product.imageUrl,
    publishedAt: product.publishedAt,
    facets: facetsOf(product, variants),
    keywords: keywordsOf(product, attributes),
    optionWords: options.flatMap((option) => [option.name, ...option.values]).join(" "),
    figures: figuresOf(product, shop.currency),
    sourceUpdatedAt: product.updatedAt,
  };
}

/** Gives the folded "name=value" that option filters compare. A product's hundred variants share a few values: each is folded once. */
function rememberKeys(): (name: string, value: string) => string {
  const known = new Map<string, string>();
  return (name, value) => {
    const written = `${name}\n${value}`;
    let key = known.get(written);
    if (key === undefined) {
      key = `${foldText(name)}=${foldText(value)}`;
      known.set(written, key);
    }
    return key;
  };
}

function isVisible(product: SourceProduct, now: Date): boolean {
  if (product.status !== "ACTIVE" || product.publishedAt === null || product.variants.length === 0) return false;
  return new Date(product.publishedAt).getTime() <= now.getTime();
}

/** Shopify gives every product without options one option "Title" with the value "Default Title". */
function isDefaultTitle(option: { name: string; values: string[] }): boolean {
  return option.name === "Title" && option.values.length === 1 && option.values[0] === "Default Title";
}

function attributesOf(product: SourceProduct): Record<string, string[]> {
  const attributes: Record<string, string[]> = {};
  for (const metafield of product.metafields) {
    const values = readMetafieldValues(metafield);
    if (values.length > 0) attributes[metafield.key] = [...(attributes[metafield.key] ?? []), ...values];
  }
  return attributes;
}

function facetsOf(product: SourceProduct, variants: IndexedProduct["variants"]): string[] {
  return [
    ...new Set([
      `type:${foldText(product.productType)}`,
      `vendor:${foldText(product.vendor)}`,
      ...product.collections.flatMap(({ handle, title }) => [
        `collection:${foldText(handle)}`,
        `collection:${foldText(title)}`,
      ]),
      ...[...new Set(variants.flatMap(({ keys }) => keys))].map((key) => `option:${key}`),
    ]),
  ];
}

function keywordsOf(product: SourceProduct, attributes: Record<string, string[]>): string {
  return [
    product.productType,
    product.vendor,
    ...product.tags,
    ...product.collections.map((collection) => collection.title),
    ...Object.entries(attributes).flatMap(([label, values]) => [label.replaceAll(/[_-]/g, " "), ...values]),
  ].join(" ");
}
