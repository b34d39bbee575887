import type { Product, Variant } from "../../state/entities.ts";
import { imageObject } from "./image-object.ts";
import { metafieldsObject } from "./metafields-object.ts";
import type { StoreObjects } from "./store-objects.ts";

/** Liquid's `variant`. */
export function variantObject(store: StoreObjects, product: Product, variant: Variant) {
  const title = store.text(product, "title", product.title);
  const imageIndex = product.images.findIndex((image) => image.id === variant.imageId);
  const image = product.images[imageIndex];
  const names = variant.selectedOptions.map((option) => option.value);

  return {
    id: variant.id,
    product_id: product.id,
    title: variant.title,
    name: variant.title === "Default Title" ? title : `${title} - ${variant.title}`,
    options: names,
    option1: names[0] ?? null,
    option2: names[1] ?? null,
    option3: names[2] ?? null,
    sku: variant.sku,
    barcode: variant.barcode,
    price: store.presentment.price(variant.price),
    compare_at_price: variant.compareAtPrice === null ? null : store.presentment.price(variant.compareAtPrice),
    available: store.stock.isAvailable(variant),
    taxable: variant.taxable,
    requires_shipping: variant.requiresShipping,
    weight: variant.weightGrams,
    inventory_management: variant.tracked ? "shopify" : null,
    inventory_policy: variant.inventoryPolicy,
    inventory_quantity: store.stock.units(variant),
    featured_image: image ? imageObject(image, imageIndex + 1, title) : null,
    url: `${store.path(`/products/${product.handle}`)}?variant=${variant.id}`,
    requires_selling_plan: false,
    selling_plan_allocations: [],
    quantity_rule: { min: 1, max: null, increment: 1 },
    metafields: metafieldsObject(variant.metafields),
  };
}
