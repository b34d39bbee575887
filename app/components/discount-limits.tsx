import { FormLayout } from "@shopify/polaris";
import { DiscountNumber } from "./discount-number";
import type { DiscountPart } from "./discount-part";

/** How much a code may take off, and from which cart on. */
export function DiscountLimits({ currency, ...part }: DiscountPart) {
  return (
    <FormLayout>
      <FormLayout.Group>
        <DiscountNumber
          {...part}
          name="percent"
          label="Off the price"
          suffix="%"
          helpText="For every code. Nobody gets more by asking again."
        />
        <DiscountNumber
          {...part}
          name="mostAmount"
          label="At most"
          suffix={currency}
          helpText="Leave empty for no limit beyond the percentage. With a limit, the code is for an amount."
        />
      </FormLayout.Group>
      <FormLayout.Group>
        <DiscountNumber
          {...part}
          name="lowestMargin"
          label="Lowest margin left"
          suffix="%"
          helpText="A product that would be left with less gets no discount."
        />
        <DiscountNumber
          {...part}
          name="usualMargin"
          label="Margin where the cost is unknown"
          suffix="%"
          helpText="Leave empty to give products without a cost in Shopify no discount."
        />
      </FormLayout.Group>
      <FormLayout.Group>
        <DiscountNumber
          {...part}
          name="leastCart"
          label="Smallest cart"
          suffix={currency}
          helpText="Smaller carts get no code."
        />
        <DiscountNumber
          {...part}
          name="approvalAbove"
          label="Ask me above"
          suffix={currency}
          helpText="Leave empty for never. Larger discounts wait here for your approval."
        />
      </FormLayout.Group>
    </FormLayout>
  );
}
