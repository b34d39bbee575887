import type { Product, ShopState, Variant } from "../state/entities.ts";
import { availableStock } from "./available-stock.ts";
import { decimalAmount } from "./decimal-amount.ts";
import { shopTime } from "./shop-time.ts";

/** REST shape of a variant, as in `products/*` and `variants/*` payloads. */
export function variantPayload(shop: ShopState, product: Product, variant: Variant) {
  const price = (amount: number) => decimalAmount(amount, shop.currency);
  const option = (index: number) => variant.selectedOptions[index]?.value ?? null;
  const stock = availableStock(shop, variant, null);

  return {
    admin_graphql_api_id: `gid://shopify/ProductVariant/${variant.id}`,
    id: variant.id,
    product_id: product.id,
    title: variant.title,
    price: price(variant.price),
    compare_at_price: variant.compareAtPrice === null ? null : price(variant.compareAtPrice),
    sku: variant.sku,
    barcode: variant.barcode,
    position: variant.position,
    inventory_policy: variant.inventoryPolicy,
    taxable: variant.taxable,
    option1: option(0),
    option2: option(1),
    option3: option(2),
    image_id: variant.imageId,
    inventory_item_id: variant.inventoryItemId,
    inventory_quantity: stock,
    old_inventory_quantity: stock,
    created_at: shopTime(variant.createdAt, shop.ianaTimezone),
    updated_at: shopTime(variant.updatedAt, shop.ianaTimezone),
  };
}
