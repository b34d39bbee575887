import type { Product, ProductImage, Variant } from "../../state/entities.ts";
import type { StoreObjects } from "../objects/store-objects.ts";

/** A product as `/products/<handle>.js` answers it: integer prices in minor units, at most 250 variants. */
export function productJson(store: StoreObjects, product: Product) {
  const prices = product.variants.map((variant) => store.presentment.price(variant.price));
  const compareAt = product.variants.flatMap((variant) =>
    variant.compareAtPrice === null ? [] : [store.presentment.price(variant.compareAtPrice)],
  );
  const variants = product.variants.slice(0, 250).map((variant) => variantJson(store, product, variant));
  const description = store.text(product, "body_html", product.descriptionHtml);

  return {
    id: product.id,
    title: store.text(product, "title", product.title),
    handle: product.handle,
    description,
    published_at: product.publishedAt,
    created_at: product.createdAt,
    vendor: product.vendor,
    type: product.productType,
    tags: product.tags,
    price: lowest(prices),
    price_min: lowest(prices),
    price_max: highest(prices),
    available: variants.some((variant) => variant.available),
    price_varies: lowest(prices) !== highest(prices),
    compare_at_price: compareAt.length > 0 ? lowest(compareAt) : null,
    compare_at_price_min: lowest(compareAt),
    compare_at_price_max: highest(compareAt),
    compare_at_price_varies: lowest(compareAt) !== highest(compareAt),
    variants,
    images: product.images.map((image) => protocolRelative(image.url, store)),
    featured_image: product.images[0] ? protocolRelative(product.images[0].url, store) : null,
    options: product.options.map((option, index) => ({
      name: option.name,
      position: index + 1,
      values: option.values.map((value) => value.name),
    })),
    url: store.path(`/products/${product.handle}`),
    media: product.images.map((image, index) => mediaJson(store, image, index + 1)),
    requires_selling_plan: false,
    selling_plan_groups: [],
  };
}

function variantJson(store: StoreObjects, product: Product, variant: Variant) {
  const values = variant.selectedOptions.map((option) => option.value);
  const title = store.text(product, "title", product.title);
  const hasOnlyDefault = variant.title === "Default Title";
  const image = product.images.find((candidate) => candidate.id === variant.imageId);
  return {
    id: variant.id,
    title: variant.title,
    option1: values[0] ?? null,
    option2: values[1] ?? null,
    option3: values[2] ?? null,
    sku: variant.sku,
    requires_shipping: variant.requiresShipping,
    taxable: variant.taxable,
    featured_image: image ? featuredImageJson(store, product, image) : null,
    available: store.stock.isAvailable(variant),
    name: hasOnlyDefault ? title : `${title} - ${variant.title}`,
    public_title: hasOnlyDefault ? null : variant.title,
    options: values,
    price: store.presentment.price(variant.price),
    weight: variant.weightGrams,
    compare_at_price: variant.compareAtPrice === null ? null : store.presentment.price(variant.compareAtPrice),
    inventory_management: variant.tracked ? "shopify" : null,
    barcode: variant.barcode,
    quantity_rule: { min: 1, max: null, increment: 1 },
    quantity_price_breaks: [],
    requires_selling_plan: false,
    selling_plan_allocations: [],
  };
}

function featuredImageJson(store: StoreObjects, product: Product, image: ProductImage) {
  return {
    id: image.id,
    product_id: product.id,
    position: product.images.indexOf(image) + 1,
    alt: image.altText,
    width: image.width,
    height: image.height,
    src: protocolRelative(image.url, store),
    variant_ids: product.variants.filter((variant) => variant.imageId === image.id).map((variant) => variant.id),
  };
}

function mediaJson(store: StoreObjects, image: ProductImage, position: number) {
  const src = protocolRelative(image.url, store);
  const ratio = image.height > 0 ? Number((image.width / image.height).toFixed(3)) : 1;
  const preview = { aspect_ratio: ratio, height: image.height, width: image.width, src };
  return {
    alt: image.altText,
    id: image.id,
    position,
    preview_image: preview,
    aspect_ratio: ratio,
    height: image.height,
    media_type: "image",
    src,
    width: image.width,
  };
}

/** `//demo.myshopify.com/cdn/shop/files/x.svg`, the form in which the Ajax product API gives images. */
export function protocolRelative(url: string, store: StoreObjects): string {
  if (url.startsWith("/")) return `//${store.visit.url.host}${url}`;
  return url.replace(/^https?:/, "");
}

function lowest(prices: number[]): number {
  return prices.length === 0 ? 0 : Math.min(...prices);
}

function highest(prices: number[]): number {
  return prices.length === 0 ? 0 : Math.max(...prices);
}
