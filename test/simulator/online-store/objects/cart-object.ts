import { lineKey } from "../../commerce/line-key.ts";
import type { AppliedDiscount } from "../../commerce/evaluate-discounts.ts";
import { lineTitle } from "../../commerce/line-title.ts";
import { priceCart, type CartPricing, type CostedLine, type LineAllocation } from "../../commerce/price-cart.ts";
import type { Cart } from "../../state/entities.ts";
import { imageObject } from "./image-object.ts";
import { currencyObject } from "./localization-object.ts";
import { ProductDrop } from "./product-drop.ts";
import type { StoreObjects } from "./store-objects.ts";
import { variantObject } from "./variant-object.ts";

/** Liquid's `cart`; null is a visitor without one. Attributes that start with `__` are private and left out. */
export function cartObject(store: StoreObjects, cart: Cart | null) {
  const pricing = cart ? priceCart(store.shop, cart, store.visit.context.clock.now()) : null;
  const items = (pricing?.lines ?? []).map((line) => lineItemObject(store, line));
  const shown = (cart?.attributes ?? []).filter((attribute) => !attribute.key.startsWith("__"));
  const originalTotal = pricing?.originalTotal ?? 0;
  const total = pricing?.discountedTotal ?? 0;

  return {
    item_count: items.reduce((sum, item) => sum + item.quantity, 0),
    items,
    empty: items.length === 0,
    note: cart?.note ?? null,
    attributes: Object.fromEntries(shown.map(({ key, value }) => [key, value])),
    currency: currencyObject(pricing?.currency ?? store.presentment.currency),
    original_total_price: originalTotal,
    items_subtotal_price: pricing?.subtotal ?? 0,
    total_price: total,
    total_discount: originalTotal - total,
    total_weight: items.reduce((sum, item) => sum + item.grams * item.quantity, 0),
    requires_shipping: items.some((item) => item.requires_shipping),
    discount_applications: pricing ? pricing.applied.map((applied) => ({ title: discountTitle(applied) })) : [],
    cart_level_discount_applications: pricing ? cartDiscounts(pricing) : [],
    discount_codes: (pricing?.codes ?? []).map(({ code, applicable }) => ({ code, applicable })),
    taxes_included: false,
    duties_included: false,
  };
}

/** Liquid's `line_item` of a cart. */
function lineItemObject(store: StoreObjects, costed: CostedLine) {
  const { line, product, variant, unitPrice, subtotal, total } = costed;
  const productTitle = store.text(product, "title", product.title);
  const image = product.images.find((candidate) => candidate.id === variant.imageId) ?? product.images[0];
  const hasOnlyDefault = variant.title === "Default Title";
  const quantity = Math.max(line.quantity, 1);

  return {
    id: variant.id,
    key: lineKey(line),
    quantity: line.quantity,
    title: lineTitle(productTitle, variant.title),
    variant_id: variant.id,
    product_id: product.id,
    sku: variant.sku,
    vendor: product.vendor,
    grams: variant.weightGrams,
    requires_shipping: variant.requiresShipping,
    taxable: variant.taxable,
    gift_card: false,
    url: `${store.path(`/products/${product.handle}`)}?variant=${variant.id}`,
    url_to_remove: `${store.path("/cart/change")}?id=${encodeURIComponent(lineKey(line))}&quantity=0`,
    image: image ? imageObject(image, 1, productTitle) : null,
    price: unitPrice,
    original_price: unitPrice,
    final_price: Math.round(total / quantity),
    line_price: subtotal,
    original_line_price: subtotal,
    final_line_price: total,
    line_level_total_discount: subtotal - total,
    line_level_discount_allocations: costed.lineAllocations.map(allocationObject),
    properties: Object.fromEntries(line.attributes.map(({ key, value }) => [key, value])),
    options_with_values: hasOnlyDefault ? [] : variant.selectedOptions,
    product_has_only_default_variant: hasOnlyDefault,
    product: new ProductDrop(store, product, variant.id),
    variant: variantObject(store, product, variant),
  };
}

function allocationObject({ applied, amount }: LineAllocation) {
  return { amount, discount_application: { title: discountTitle(applied) } };
}

function cartDiscounts(pricing: CartPricing) {
  return pricing.applied
    .filter((applied) => applied.discountClass === "order")
    .map((applied) => ({
      title: discountTitle(applied),
      total_allocated_amount: [...applied.allocations.values()].reduce((sum, amount) => sum + amount, 0),
    }));
}

function discountTitle({ code, discount }: AppliedDiscount): string {
  return code ?? discount.title;
}
