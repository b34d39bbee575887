import { FormLayout } from "@shopify/polaris";
import { DiscountNumber } from "./discount-number";
import type { DiscountPart } from "./discount-part";

/** How often a code is given, and how long it is good for. */
export function DiscountFrequency(part: Omit<DiscountPart, "currency">) {
  return (
    <FormLayout>
      <FormLayout.Group>
        <DiscountNumber
          {...part}
          name="visitorDays"
          label="One code per shopper every"
          suffix="days"
          helpText="Counted across their browsers if they log in."
        />
        <DiscountNumber
          {...part}
          name="codesADay"
          label="Codes per day"
          suffix="codes"
          helpText="Once they are used up, the next ones come tomorrow."
        />
        <DiscountNumber
          {...part}
          name="expiryHours"
          label="A code is valid for"
          suffix="hours"
          helpText="Then it stops working."
        />
      </FormLayout.Group>
    </FormLayout>
  );
}
