import { z } from "zod";
import { toGlobalId } from "../graphql/global-id.ts";
import { createStockIndex } from "../online-store/objects/stock-index.ts";
import { decimalAmount } from "../commerce/decimal-amount.ts";
import type { Product } from "../state/entities.ts";
import type { ShellVisit } from "./shell-visit.ts";

const SHOWN = 50;

export const pickerRequest = z.object({
  type: z.enum(["product", "variant", "collection"]).default("product"),
  query: z.string().default(""),
});

/** What the resource picker offers, in the shape in which `shopify.resourcePicker` hands a selection to the app. */
export function pickerResources(visit: ShellVisit, { type, query }: z.infer<typeof pickerRequest>) {
  const { shop } = visit;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const hasWords = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  if (type === "collection") {
    return [...shop.collections.values()]
      .filter((collection) => hasWords(collection.title))
      .slice(0, SHOWN)
      .map((collection) => ({
        id: toGlobalId("Collection", collection.id),
        title: collection.title,
        handle: collection.handle,
        descriptionHtml: collection.descriptionHtml,
        productsCount: collection.productIds.length,
        image: collection.image ? { originalSrc: absolute(visit, collection.image.url) } : null,
        updatedAt: collection.updatedAt,
      }));
  }

  const products = [...shop.products.values()]
    .filter((product) => hasWords(`${product.title} ${product.vendor} ${product.productType}`))
    .slice(0, SHOWN)
    .map((product) => productResource(visit, product));
  if (type === "product") return products;
  return products.flatMap((product) =>
    product.variants.map((variant) => ({ ...variant, product: { id: product.id, title: product.title } })),
  );
}

function productResource(visit: ShellVisit, product: Product) {
  const stock = createStockIndex(visit.shop);
  const images = product.images.map((image) => ({
    id: toGlobalId("ProductImage", image.id),
    altText: image.altText ?? "",
    originalSrc: absolute(visit, image.url),
  }));
  return {
    id: toGlobalId("Product", product.id),
    title: product.title,
    handle: product.handle,
    descriptionHtml: product.descriptionHtml,
    vendor: product.vendor,
    productType: product.productType,
    tags: product.tags,
    status: product.status.toUpperCase(),
    publishedAt: product.publishedAt,
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
    hasOnlyDefaultVariant: product.variants.length === 1 && product.variants[0]?.title === "Default Title",
    totalVariants: product.variants.length,
    totalInventory: product.variants.reduce((sum, variant) => sum + stock.units(variant), 0),
    tracksInventory: product.variants.some((variant) => variant.tracked),
    images,
    options: product.options.map((option, index) => ({
      id: toGlobalId("ProductOption", option.id),
      name: option.name,
      position: index + 1,
      values: option.values.map((value) => value.name),
    })),
    variants: product.variants.map((variant) => ({
      id: toGlobalId("ProductVariant", variant.id),
      title: variant.title,
      displayName: variant.title === "Default Title" ? product.title : `${product.title} - ${variant.title}`,
      price: decimalAmount(variant.price, visit.shop.currency),
      compareAtPrice:
        variant.compareAtPrice === null ? null : decimalAmount(variant.compareAtPrice, visit.shop.currency),
      sku: variant.sku,
      barcode: variant.barcode,
      availableForSale: stock.isAvailable(variant),
      inventoryQuantity: stock.units(variant),
      inventoryPolicy: variant.inventoryPolicy.toUpperCase(),
      inventoryItem: { id: toGlobalId("InventoryItem", variant.inventoryItemId) },
      position: variant.position,
      selectedOptions: variant.selectedOptions.map(({ value }) => ({ value })),
      product: { id: toGlobalId("Product", product.id) },
    })),
  };
}

function absolute(visit: ShellVisit, url: string): string {
  return new URL(url, visit.storefrontOrigin).href;
}
