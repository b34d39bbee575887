import { minorUnits } from "../../commerce/decimal-amount.ts";
import { setStock } from "../../commerce/set-stock.ts";
import { numericIdOf } from "../../graphql/global-id.ts";
import type { Product, ShopState, Variant } from "../../state/entities.ts";
import type { SimulatorContext } from "../../state/simulator-context.ts";

/** `ProductVariantsBulkInput`, as far as the state can hold it. */
export type VariantInput = {
  id?: string | null;
  price?: string | number | null;
  compareAtPrice?: string | number | null;
  barcode?: string | null;
  taxable?: boolean | null;
  inventoryPolicy?: "DENY" | "CONTINUE" | null;
  inventoryItem?: {
    sku?: string | null;
    tracked?: boolean | null;
    requiresShipping?: boolean | null;
    cost?: string | number | null;
    measurement?: { weight?: { unit: string; value: number } | null } | null;
  } | null;
  inventoryQuantities?: { locationId: string; availableQuantity: number }[] | null;
  optionValues?:
    { optionId?: string | null; optionName?: string | null; id?: string | null; name?: string | null }[] | null;
};

const GRAMS_PER_UNIT: Record<string, number> = { GRAMS: 1, KILOGRAMS: 1000, OUNCES: 28.3495, POUNDS: 453.592 };

/** A variant with Shopify's defaults and the given options; it is not part of the product yet. */
export function createVariant(
  context: SimulatorContext,
  product: Product,
  selectedOptions: Variant["selectedOptions"],
): Variant {
  const now = context.clock.nowIso();
  return {
    id: context.ids.numeric(),
    productId: product.id,
    title: selectedOptions.map((option) => option.value).join(" / ") || "Default Title",
    selectedOptions,
    sku: null,
    barcode: null,
    price: 0,
    compareAtPrice: null,
    unitCost: null,
    taxable: true,
    requiresShipping: true,
    weightGrams: 0,
    inventoryItemId: context.ids.numeric(),
    tracked: false,
    inventoryPolicy: "deny",
    imageId: null,
    position: product.variants.length + 1,
    metafields: [],
    createdAt: now,
    updatedAt: now,
  };
}

/** Writes what an input names onto a variant; what it leaves out stays. */
export function applyVariantInput(
  context: SimulatorContext,
  shop: ShopState,
  { variant, input }: { variant: Variant; input: VariantInput },
): void {
  const { price, compareAtPrice, barcode, taxable, inventoryPolicy, inventoryItem } = input;
  if (price != null) variant.price = minorUnits(price, shop.currency);
  if (compareAtPrice !== undefined) {
    variant.compareAtPrice = compareAtPrice === null ? null : minorUnits(compareAtPrice, shop.currency);
  }
  if (barcode !== undefined) variant.barcode = barcode;
  if (taxable != null) variant.taxable = taxable;
  if (inventoryPolicy != null) variant.inventoryPolicy = inventoryPolicy === "DENY" ? "deny" : "continue";
  if (inventoryItem?.sku !== undefined) variant.sku = inventoryItem.sku;
  if (inventoryItem?.tracked != null) variant.tracked = inventoryItem.tracked;
  if (inventoryItem?.requiresShipping != null) variant.requiresShipping = inventoryItem.requiresShipping;
  if (inventoryItem?.cost !== undefined) {
    variant.unitCost = inventoryItem.cost === null ? null : minorUnits(inventoryItem.cost, shop.currency);
  }

  const weight = inventoryItem?.measurement?.weight;
  if (weight) variant.weightGrams = Math.round(weight.value * (GRAMS_PER_UNIT[weight.unit] ?? 1));
  for (const { locationId, availableQuantity } of input.inventoryQuantities ?? []) {
    const id = numericIdOf("Location", locationId);
    if (id === null) continue;
    setStock(context, shop, { inventoryItemId: variant.inventoryItemId, locationId: id, available: availableQuantity });
  }
  variant.updatedAt = context.clock.nowIso();
}
