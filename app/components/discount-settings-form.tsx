import {
  BlockStack,
  Box,
  Button,
  Card,
  Checkbox,
  ChoiceList,
  FormLayout,
  InlineGrid,
  InlineStack,
  Layout,
  TextField,
} from "@shopify/polaris";
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
    // On phones Polaris lays the sections' titles against the very edge.
    <Box paddingInline={{ xs: "400", sm: "0" }}>
      <Layout>
        <Layout.AnnotatedSection title="Discounts" description="Nothing is given away before you turn this on.">
          <Card>
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
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection
          title="How much"
          description="The same discount for everyone, and never below the margin you want to keep."
        >
          <Card>
            <FormLayout>
              <FormLayout.Group>
                {field("percent", "Off the price", "%", "For every code. Nobody gets more by asking again.")}
                {field(
                  "mostAmount",
                  "At most",
                  currency,
                  "Leave empty for no limit beyond the percentage. With a limit, the code is for an amount.",
                )}
              </FormLayout.Group>
              <FormLayout.Group>
                {field(
                  "lowestMargin",
                  "Lowest margin left",
                  "%",
                  "A product that would be left with less gets no discount.",
                )}
                {field(
                  "usualMargin",
                  "Margin where the cost is unknown",
                  "%",
                  "Leave empty to give products without a cost in Shopify no discount.",
                )}
              </FormLayout.Group>
              <FormLayout.Group>
                {field("leastCart", "Smallest cart", currency, "Smaller carts get no code.")}
                {field(
                  "approvalAbove",
                  "Ask me above",
                  currency,
                  "Leave empty for never. Larger discounts wait here for your approval.",
                )}
              </FormLayout.Group>
            </FormLayout>
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection title="How often" description="Asking again does not bring a second code.">
          <Card>
            <FormLayout>
              <FormLayout.Group>
                {field(
                  "visitorDays",
                  "One code per shopper every",
                  "days",
                  "Counted across their browsers if they log in.",
                )}
                {field("codesADay", "Codes per day", "codes", "Once they are used up, the next ones come tomorrow.")}
                {field("expiryHours", "A code is valid for", "hours", "Then it stops working.")}
              </FormLayout.Group>
            </FormLayout>
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection
          title="When"
          description="Shoppers who hesitate may get a code without asking, including some who would have bought anyway. All limits apply, there is at most one message per visit, and nothing that needs your approval is offered."
        >
          <Card>
            <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
              <ChoiceList
                allowMultiple
                title="When a shopper"
                choices={ASKED_OCCASIONS.map((value) => ({ value, label: OCCASION_WORDS[value] }))}
                selected={fields.occasions}
                onChange={(chosen) => set({ occasions: askedOccasionSchema.array().parse(chosen) })}
              />
              <ChoiceList
                allowMultiple
                title="Unasked, with these openings"
                choices={OFFERING_MOVES.map((value) => ({ value, label: MOVE_WORDS[value].name }))}
                selected={fields.openings}
                onChange={(chosen) => set({ openings: offeringMoveSchema.array().parse(chosen) })}
              />
            </InlineGrid>
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection title="Excluded" description="Products that no code ever applies to.">
          <Card>
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
          </Card>
        </Layout.AnnotatedSection>

        <Layout.Section>
          <InlineStack align="end">
            <Button variant="primary" loading={isBusy} onClick={onSave}>
              Save
            </Button>
          </InlineStack>
        </Layout.Section>
      </Layout>
    </Box>
  );
}
