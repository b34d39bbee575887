import { BlockStack, Button, Checkbox, ChoiceList, FormLayout, Text, TextField } from "@shopify/polaris";
import { ASKED_OCCASIONS, askedOccasionSchema, OFFERING_MOVES, offeringMoveSchema } from "~/contracts/discount";
import type { DiscountErrors, DiscountFields, DiscountNumberField } from "./discount-fields";
import { OCCASION_WORDS } from "./discount-words";
import { ExcludedGoodsField } from "./excluded-goods-field";
import { MOVE_WORDS } from "./opening-words";

type Props = {
  fields: DiscountFields;
  errors: DiscountErrors;
  currency: string;
  isBusy: boolean;
  onChange: (fields: DiscountFields) => void;
  onSave: () => void;
};

/** The switch and the limits, each with what follows from it. */
export function DiscountSettingsForm({ fields, errors, currency, isBusy, onChange, onSave }: Props) {
  const set = (change: Partial<DiscountFields>) => onChange({ ...fields, ...change });
  const field = (name: DiscountNumberField, label: string, suffix: string, helpText: string) => (
    <TextField
      label={label}
      suffix={suffix}
      helpText={helpText}
      inputMode="decimal"
      autoComplete="off"
      value={fields[name]}
      {...(errors[name] === undefined ? {} : { error: errors[name] })}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <BlockStack gap="400">
      <Checkbox
        label="Let the assistant offer discounts"
        helpText="Off, nobody is offered anything, and codes that were not used yet stop working."
        checked={fields.enabled}
        onChange={(enabled) => set({ enabled })}
      />
      <Checkbox
        label={`Also for carts that are not paid in ${currency}`}
        helpText={`Only without “At most”: a percentage is the same in every currency, an amount is not. Your margin is held against your ${currency} prices; where a market sells for less, less is left.`}
        checked={fields.otherCurrencies}
        onChange={(otherCurrencies) => set({ otherCurrencies })}
      />
      <FormLayout>
        {field("percent", "Off the price", "%", "Of every code. Nobody gets more by asking again.")}
        {field(
          "mostAmount",
          "At most",
          currency,
          "Empty: no limit but the percentage. With one, a code is for an amount.",
        )}
        {field("lowestMargin", "Lowest margin left", "%", "A product that would keep less gets no discount.")}
        {field(
          "usualMargin",
          "Margin where the cost is unknown",
          "%",
          "Empty: products without a cost in Shopify get none.",
        )}
        {field("leastCart", "From a cart of", currency, "Smaller carts get no code.")}
        {field("visitorDays", "One code a shopper in", "days", "Counted over their browsers, as far as they log in.")}
        {field("codesADay", "Codes a day", "codes", "When they are given, the next ones come tomorrow.")}
        {field("expiryHours", "A code holds for", "hours", "Then it stops working.")}
        {field("approvalAbove", "Ask me above", currency, "Empty: never. Larger discounts wait here for your yes.")}
        <ChoiceList
          allowMultiple
          title="When a shopper"
          choices={ASKED_OCCASIONS.map((value) => ({ value, label: OCCASION_WORDS[value] }))}
          selected={fields.occasions}
          onChange={(chosen) => set({ occasions: askedOccasionSchema.array().parse(chosen) })}
        />
        <BlockStack gap="200">
          <ChoiceList
            allowMultiple
            title="Unasked, with these openings"
            choices={OFFERING_MOVES.map((value) => ({ value, label: MOVE_WORDS[value].name }))}
            selected={fields.openings}
            onChange={(chosen) => set({ openings: offeringMoveSchema.array().parse(chosen) })}
          />
          <Text as="p" tone="subdued">
            Who hesitates may then get a code without asking, also some who would have bought without it. All limits
            here hold, at most one message comes a visit, and what would need your yes is not offered.
          </Text>
        </BlockStack>
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
      <Button variant="primary" loading={isBusy} onClick={onSave}>
        Save
      </Button>
    </BlockStack>
  );
}
