import { Box, Button, Card, InlineStack, Layout } from "@shopify/polaris";
import { DiscountExclusions } from "./discount-exclusions";
import type { DiscountErrors, DiscountFields } from "./discount-fields";
import { DiscountFrequency } from "./discount-frequency";
import { DiscountLimits } from "./discount-limits";
import { DiscountOccasions } from "./discount-occasions";
import type { DiscountPart } from "./discount-part";
import { DiscountSwitches } from "./discount-switches";

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
  const part: DiscountPart = { fields, errors, currency, set: (change) => onChange({ ...fields, ...change }) };

  return (
    // On phones Polaris lays the sections' titles against the very edge.
    <Box paddingInline={{ xs: "400", sm: "0" }}>
      <Layout>
        <Layout.AnnotatedSection title="Discounts" description="Nothing is given away before you turn this on.">
          <Card>
            <DiscountSwitches {...part} />
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection
          title="How much"
          description="The same discount for everyone, and never below the margin you want to keep."
        >
          <Card>
            <DiscountLimits {...part} />
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection title="How often" description="Asking again does not bring a second code.">
          <Card>
            <DiscountFrequency {...part} />
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection
          title="When"
          description="Shoppers who hesitate may get a code without asking, including some who would have bought anyway. All limits apply, there is at most one message per visit, and nothing that needs your approval is offered."
        >
          <Card>
            <DiscountOccasions {...part} />
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection title="Excluded" description="Products that no code ever applies to.">
          <Card>
            <DiscountExclusions {...part} />
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
