import { Banner, BlockStack, Card, DataTable, InlineStack, Text } from "@shopify/polaris";
import type { MatchesView, MoneyRange, PeriodView } from "~/contracts/overview-view";
import { DefinitionButton } from "./definition-button";
import type { FigureFormats } from "./figure-formats";
import { RESULT_DEFINITIONS } from "./result-definitions";

const ARM_NAMES: Record<string, string> = { agent: "With the assistant", holdout: "Holdout (without it)" };

type Props = { results: PeriodView; hasWrongShares: boolean; matches: MatchesView; formats: FigureFormats };

/** Both groups of visitors beside each other. */
export function ArmTable({ results, hasWrongShares, matches, formats }: Props) {
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
        {matches.isUneven ? (
          <Banner tone="warning" title="Orders of one group are found more often than those of the other">
            <p>
              Revenue that is not joined to its visitor is missing from that group, so their difference proves nothing
              in these days. Something keeps the store from linking carts, for example an app that replaces the cart or
              goes straight to the checkout.
            </p>
          </Banner>
        ) : null}
        {arms.length === 0 ? (
          <Text as="p">Nobody has been counted in this period.</Text>
        ) : (
          <DataTable
            columnContentTypes={["text", "numeric", "numeric", "numeric", "numeric", "numeric"]}
            headings={[
              "Group",
              "Visitors",
              "Revenue per visitor",
              "Add-to-cart",
              "Conversion",
              <InlineStack key="joined" gap="100" align="end" blockAlign="center" wrap={false}>
                {RESULT_DEFINITIONS.matchRate.label}
                <DefinitionButton {...RESULT_DEFINITIONS.matchRate} />
              </InlineStack>,
            ]}
            rows={arms.map(([arm, figures]) => [
              ARM_NAMES[arm] ?? arm,
              count(figures.visitors),
              <WithDetail
                key="revenue"
                value={money(figures.revenuePerVisitor)}
                detail={tellRange(results.armIntervals[arm] ?? null, formats)}
              />,
              percent(figures.addToCartRate),
              percent(figures.conversionRate),
              <WithDetail
                key="orders"
                value={count(figures.orders)}
                detail={tellMatchRate(matches.rates[arm] ?? null, formats)}
              />,
            ])}
          />
        )}
      </BlockStack>
    </Card>
  );
}

function WithDetail({ value, detail }: { value: string; detail: string | null }) {
  return (
    <BlockStack>
      <span>{value}</span>
      {detail === null ? null : (
        <Text as="span" variant="bodySm" tone="subdued">
          {detail}
        </Text>
      )}
    </BlockStack>
  );
}

function tellRange(range: MoneyRange | null, { money }: FigureFormats): string | null {
  return range === null ? null : `${money(range.low)} to ${money(range.high)}`;
}

function tellMatchRate(rate: number | null, { percent }: FigureFormats): string | null {
  return rate === null ? null : `${percent(rate)} of them`;
}
