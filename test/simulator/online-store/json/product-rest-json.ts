import { decimalAmount } from "../../commerce/decimal-amount.ts";
import { shopTime } from "../../commerce/shop-time.ts";
import type { Product } from "../../state/entities.ts";
import type { StoreObjects } from "../objects/store-objects.ts";

/** A product as `/products/<handle>.json` and `/products.json` answer it: REST shape, prices as decimal strings. */
export function productRestJson(store: StoreObjects, product: Product) {
  const { shop, presentment } = store;
  const time = (iso: string | null) => (iso === null ? null : shopTime(iso, shop.ianaTimezone));
  const price = (amount: number) => decimalAmount(presentment.price(amount), presentment.currency);
  const src = (url: string) => (url.startsWith("/") ? `${store.visit.url.origin}${url}` : url);

  return {
    id: product.id,
    title: store.text(product, "title", product.title),
    handle: product.handle,
    body_html: store.text(product, "body_html", product.descriptionHtml),
    published_at: time(product.publishedAt),
    created_at: time(product.createdAt),
    updated_at: time(product.updatedAt),
    vendor: product.vendor,
    product_type: product.productType,
    tags: product.tags,
    variants: product.variants.map((variant) => ({
      id: variant.id,
      product_id: product.id,
      title: variant.title,
      option1: variant.selectedOptions[0]?.value ?? null,
      option2: variant.selectedOptions[1]?.value ?? null,
      option3: variant.selectedOptions[2]?.value ?? null,
      sku: variant.sku,
      requires_shipping: variant.requiresShipping,
      taxable: variant.taxable,
      available: store.stock.isAvailable(variant),
      price: price(variant.price),
      price_currency: presentment.currency,
      compare_at_price: variant.compareAtPrice === null ? null : price(variant.compareAtPrice),
      compare_at_price_currency: variant.compareAtPrice === null ? "" : presentment.currency,
      grams: variant.weightGrams,
      position: variant.position,
      quantity_rule: { min: 1, max: null, increment: 1 },
      quantity_price_breaks: [],
      created_at: time(variant.createdAt),
      updated_at: time(variant.updatedAt),
    })),
    images: product.images.map((image, index) => ({
      id: image.id,
      product_id: product.id,
      position: index + 1,
      alt: image.altText,
      src: src(image.url),
      width: image.width,
      height: image.height,
      variant_ids: product.variants.filter((variant) => variant.imageId === image.id).map((variant) => variant.id),
    })),
    options: product.options.map((option, index) => ({
      name: option.name,
      position: index + 1,
      values: option.values.map((value) => value.name),
    })),
  };
}
