import {
  Banner,
  BlockStack,
  Box,
  Card,
  DataTable,
  Divider,
  InlineGrid,
  InlineStack,
  Select,
  Text,
} from "@shopify/polaris";
import type { ArmResults, ResultsView } from "~/contracts/results-view";
import { formatMoney } from "~/lib/money";
import { ResultFigure } from "./result-figure";

const PERIODS = [
  { label: "Today", value: "1" },
  { label: "Last 7 days", value: "7" },
  { label: "Last 30 days", value: "30" },
  { label: "Last 90 days", value: "90" },
];

/** Below this the two arms say nothing about each other yet. */
const FEW_VISITORS = 100;

type Props = { results: ResultsView; days: number; locale: string; onDaysChange: (days: number) => void };

/** The headline and the few numbers beside it. */
export function ResultsOverview({ results, days, locale, onDaysChange }: Props) {
  const money = (amount: number | null) =>
    amount === null ? "–" : formatMoney({ amount, currency: results.currency }, locale);
  const percent = (share: number | null) =>
    share === null ? "–" : new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(share);
  const count = (number: number) => new Intl.NumberFormat(locale).format(number);
  const countOf = (number: number, noun: string) => `${count(number)} ${number === 1 ? noun : `${noun}s`}`;

  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            What your store earns
          </Text>
          <Select
            label="Period"
            labelHidden
            options={PERIODS}
            value={String(days)}
            onChange={(value) => onDaysChange(Number(value))}
          />
        </InlineStack>

        {results.visitors === 0 ? (
          <Banner tone="info">
            <p>
              No visitors were counted in this period. Counting begins when the assistant is switched on in your theme
              and a shopper agrees to be counted.
            </p>
          </Banner>
        ) : null}

        <ResultFigure
          size="headline"
          label="Revenue per visitor"
          value={money(results.revenuePerVisitor === null ? null : Math.round(results.revenuePerVisitor))}
          detail={`${money(results.netRevenue)} from ${countOf(results.orders, "order")} by ${countOf(results.visitors, "visitor")}`}
          definition="Net revenue of orders that were joined to a visitor, divided by the unique visitors who agreed to be counted. Net means after discounts, refunds and cancellations, without tax and shipping. Every visitor counts, whether or not they met the assistant."
        />
        <Divider />
        <InlineGrid columns={{ xs: 2, md: 3 }} gap="400">
          <ResultFigure
            label="Add-to-cart rate"
            value={percent(results.addToCartRate)}
            definition="Share of counted visitors who put at least one product into the cart."
          />
          <ResultFigure
            label="Average order value"
            value={money(results.averageOrderValue === null ? null : Math.round(results.averageOrderValue))}
            definition="Net revenue divided by the number of orders, both of counted visitors."
          />
          <ResultFigure
            label="Conversion"
            value={percent(results.conversionRate)}
            definition="Share of counted visitors who placed an order."
          />
          <ResultFigure
            label="Direct"
            value={money(results.directRevenue)}
            definition="Net revenue of the items that the assistant itself put into the cart at a shopper's word or tap."
          />
          <ResultFigure
            label="Assisted"
            value={money(results.assistedRevenue)}
            definition="Net revenue of orders by shoppers who had talked to the assistant before they bought. Includes the direct part. It does not prove that the talk caused the sale: the comparison with the holdout does."
          />
          <ResultFigure
            label="Not joined"
            value={money(results.unjoined.netRevenue)}
            detail={
              results.matchRate === null ? "No orders yet" : `${percent(results.matchRate)} of orders were joined`
            }
            definition="Net revenue of orders that could not be joined to a counted visitor: shoppers who did not agree to be counted, draft orders, other channels. It is left out of revenue per visitor."
          />
        </InlineGrid>
        <Divider />
        <ArmTable
          arms={results.arms}
          since={results.armsSince}
          locale={locale}
          money={money}
          percent={percent}
          count={count}
        />
      </BlockStack>
    </Card>
  );
}

const ARM_NAMES: Record<string, string> = { agent: "With the assistant", holdout: "Holdout (without it)" };

type ArmTableProps = {
  arms: ArmResults[];
  since: string | null;
  locale: string;
  money: (amount: number | null) => string;
  percent: (share: number | null) => string;
  count: (number: number) => string;
};

function ArmTable({ arms, since, locale, money, percent, count }: ArmTableProps) {
  const holdout = arms.find(({ arm }) => arm === "holdout");
  const hasEnough = arms.length > 1 && arms.every(({ visitors }) => visitors >= FEW_VISITORS);

  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        With and without the assistant
      </Text>
      <Text as="p" tone="subdued">
        A small share of visitors never meets the assistant. They are the honest yardstick.
        {since === null ? "" : ` Compared since ${formatDay(since, locale)}, as you changed the size of the holdout.`}
      </Text>
      {arms.length === 0 ? null : (
        <Box>
          <DataTable
            columnContentTypes={["text", "numeric", "numeric", "numeric", "numeric"]}
            headings={["Group", "Visitors", "Revenue per visitor", "Add-to-cart", "Conversion"]}
            rows={arms.map((arm) => [
              ARM_NAMES[arm.arm] ?? arm.arm,
              count(arm.visitors),
              money(arm.revenuePerVisitor === null ? null : Math.round(arm.revenuePerVisitor)),
              percent(arm.addToCartRate),
              percent(arm.conversionRate),
            ])}
          />
        </Box>
      )}
      {hasEnough ? null : (
        <Text as="p" tone="subdued">
          {holdout === undefined ? "Nobody is in the holdout yet. " : ""}
          Not enough data yet to tell the two groups apart.
        </Text>
      )}
    </BlockStack>
  );
}

function formatDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}
