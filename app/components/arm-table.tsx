import { Banner, BlockStack, Card, DataTable, Text } from "@shopify/polaris";
import type { PeriodView } from "~/contracts/overview-view";
import type { FigureFormats } from "./figure-formats";

const ARM_NAMES: Record<string, string> = { agent: "With the assistant", holdout: "Holdout (without it)" };

type Props = { results: PeriodView; hasWrongShares: boolean; formats: FigureFormats };

/** Both groups of visitors beside each other. */
export function ArmTable({ results, hasWrongShares, formats }: Props) {
  const arms = Object.entries(results.arms);
  const { money, percent, count } = formats;

  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          With and without the assistant
        </Text>
        <Text as="p" tone="subdued">
          A small share of visitors never meets the assistant. They are the honest yardstick.
        </Text>
        {hasWrongShares ? (
          <Banner tone="warning" title="The groups are not as large as they should be">
            <p>One of them loses visitors, so their difference proves nothing in these days.</p>
          </Banner>
        ) : null}
        {arms.length === 0 ? (
          <Text as="p">Nobody has been counted in this period.</Text>
        ) : (
          <DataTable
            columnContentTypes={["text", "numeric", "numeric", "numeric", "numeric", "numeric"]}
            headings={["Group", "Visitors", "Revenue per visitor", "Add-to-cart", "Conversion", "Orders joined"]}
            rows={arms.map(([arm, figures]) => [
              ARM_NAMES[arm] ?? arm,
              count(figures.visitors),
              money(figures.revenuePerVisitor),
              percent(figures.addToCartRate),
              percent(figures.conversionRate),
              count(figures.orders),
            ])}
          />
        )}
      </BlockStack>
    </Card>
  );
}
