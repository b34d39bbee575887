import { setStock } from "../../simulator/commerce/set-stock.ts";
import type { Simulator } from "../../simulator/create-shopify-simulator.ts";
import type { ShopState, Variant } from "../../simulator/state/entities.ts";
import type { MerchantChange } from "../../../scripts/eval/golden/conversation.ts";

/**
 * Does what the merchant does between two turns; the app is not told, so its index is as old as it is in life. Returns what
 * puts everything back.
 */
export function changeShop(simulator: Simulator, shop: ShopState, change: MerchantChange): () => void {
  const product = [...shop.products.values()].find(({ handle }) => handle === change.product);
  const variants = (product?.variants ?? []).filter(
    ({ title }) => change.variant === undefined || title === change.variant,
  );
  if (variants.length === 0) throw new Error(`There is no ${change.product} ${change.variant ?? ""} to change.`);

  const undo = variants.map((variant) => changeVariant(simulator, shop, variant, change));
  return () => undo.forEach((step) => step());
}

function changeVariant(simulator: Simulator, shop: ShopState, variant: Variant, { price, stock }: MerchantChange) {
  const { price: oldPrice, inventoryPolicy, tracked, inventoryItemId } = variant;
  if (price !== undefined) variant.price = Math.round(price * 100);

  const levels = shop.inventory.filter((level) => level.inventoryItemId === inventoryItemId);
  const before = levels.map(({ locationId, available }) => ({ locationId, available }));
  if (stock !== undefined) {
    Object.assign(variant, { inventoryPolicy: "deny", tracked: true });
    levels.forEach(({ locationId }, index) =>
      setStock(simulator.context, shop, { inventoryItemId, locationId, available: index === 0 ? stock : 0 }),
    );
  }
  return () => {
    Object.assign(variant, { price: oldPrice, inventoryPolicy, tracked });
    if (stock === undefined) return;
    for (const { locationId, available } of before) {
      setStock(simulator.context, shop, { inventoryItemId, locationId, available });
    }
  };
}
