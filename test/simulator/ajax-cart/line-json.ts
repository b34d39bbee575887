import { decimalAmount } from "../commerce/decimal-amount.ts";
import { lineKey } from "../commerce/line-key.ts";
import { lineTitle } from "../commerce/line-title.ts";
import type { CartPricing, CostedLine, LineAllocation } from "../commerce/price-cart.ts";
import type { StorefrontVisit } from "../online-store/storefront-visit.ts";
import { discountApplicationJson } from "./discount-json.ts";

/** One item of `/cart.js`; prices are whole minor units of the buyer's currency. */
export function lineJson(visit: StorefrontVisit, pricing: CartPricing, costed: CostedLine) {
  const { line, product, variant, unitPrice } = costed;
  const productTitle = product.translations[visit.locale]?.title ?? product.title;
  const image = product.images.find((candidate) => candidate.id === variant.imageId) ?? product.images[0];
  const isOnlyVariant = variant.title === "Default Title";
  const finalPrice = line.quantity === 0 ? unitPrice : Math.round(costed.total / line.quantity);

  return {
    id: variant.id,
    properties: Object.fromEntries(line.attributes.map(({ key, value }) => [key, value])),
    quantity: line.quantity,
    variant_id: variant.id,
    key: lineKey(line),
    title: lineTitle(productTitle, variant.title),
    price: unitPrice,
    original_price: unitPrice,
    presentment_price: Number(decimalAmount(unitPrice, pricing.currency)),
    discounted_price: finalPrice,
    line_price: costed.subtotal,
    original_line_price: costed.subtotal,
    total_discount: costed.subtotal - costed.total,
    discounts: costed.lineAllocations.map(({ applied, amount }) => ({
      amount,
      title: applied.code ?? applied.discount.title,
    })),
    sku: variant.sku,
    grams: variant.weightGrams,
    vendor: product.vendor,
    taxable: variant.taxable,
    product_id: product.id,
    product_has_only_default_variant: isOnlyVariant,
    gift_card: false,
    final_price: finalPrice,
    final_line_price: costed.total,
    url: `${visit.rootPath}/products/${product.handle}?variant=${variant.id}`,
    featured_image: image
      ? {
          aspect_ratio: image.height === 0 ? 1 : image.width / image.height,
          alt: image.altText ?? productTitle,
          height: image.height,
          url: image.url,
          width: image.width,
        }
      : { aspect_ratio: null, alt: null, height: null, url: null, width: null },
    image: image?.url ?? null,
    handle: product.handle,
    requires_shipping: variant.requiresShipping,
    product_type: product.productType,
    product_title: productTitle,
    product_description: product.descriptionHtml,
    variant_title: isOnlyVariant ? null : variant.title,
    variant_options: variant.selectedOptions.map((option) => option.value),
    options_with_values: variant.selectedOptions.map(({ name, value }) => ({ name, value })),
    line_level_discount_allocations: costed.lineAllocations.map((allocation) => allocationJson(pricing, allocation)),
    line_level_total_discount: costed.subtotal - costed.total,
    quantity_rule: { min: 1, max: null, increment: 1 },
    has_components: false,
  };
}

function allocationJson(pricing: CartPricing, { applied, amount }: LineAllocation) {
  return { amount, discount_application: discountApplicationJson(pricing, applied) };
}
