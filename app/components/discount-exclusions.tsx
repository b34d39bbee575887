import { FormLayout } from "@shopify/polaris";
import type { DiscountPart } from "./discount-part";
import { ExcludedGoodsField } from "./excluded-goods-field";

/** Products and collections that no code is ever for. */
export function DiscountExclusions({ fields, errors, set }: Omit<DiscountPart, "currency">) {
  return (
    <FormLayout>
      <ExcludedGoodsField
        kind="product"
        label="Products without discount"
        pick="Choose products"
        goods={fields.excludedProducts}
        error={errors.excludedProducts}
        onChange={(excludedProducts) => set({ excludedProducts })}
      />
      <ExcludedGoodsField
        kind="collection"
        label="Collections without discount"
        pick="Choose collections"
        goods={fields.excludedCollections}
        error={errors.excludedCollections}
        onChange={(excludedCollections) => set({ excludedCollections })}
      />
    </FormLayout>
  );
}
