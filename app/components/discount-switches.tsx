import { BlockStack, Checkbox } from "@shopify/polaris";
import type { DiscountPart } from "./discount-part";

/** Whether there are discounts at all, and for which carts. */
export function DiscountSwitches({ fields, currency, set }: DiscountPart) {
  return (
    <BlockStack gap="300">
      <Checkbox
        label="Let the assistant offer discounts"
        helpText="When off, nobody is offered anything, and unused codes stop working."
        checked={fields.enabled}
        onChange={(enabled) => set({ enabled })}
      />
      <Checkbox
        label={`Also for carts not paid in ${currency}`}
        helpText={`Only when “At most” is empty: a percentage is the same in every currency, an amount is not. Your margin is calculated from your ${currency} prices; in markets with lower prices, less of it is left.`}
        checked={fields.otherCurrencies}
        onChange={(otherCurrencies) => set({ otherCurrencies })}
      />
    </BlockStack>
  );
}
