import { Badge, BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import type { AnomalyView, PeriodView, RevenuePart } from "~/contracts/overview-view";
import { DefinedHeading } from "./defined-heading";
import type { FigureFormats } from "./figure-formats";

type Cause = { part: RevenuePart; ratio: number };

type Props = {
  results: PeriodView;
  before: PeriodView | null;
  causes: Cause[];
  anomalies: AnomalyView[];
  /** Figures are of all visitors; unusual days are looked for among all of them alone. */
  isFiltered: boolean;
  formats: FigureFormats;
};

const PARTS: Record<RevenuePart, string> = {
  visitors: "visitors",
  "orders-per-visitor": "orders per visitor",
  "order-value": "the average order value",
};
const FIGURES: Record<AnomalyView["figure"], string> = {
  "revenue-per-visitor": "Revenue per visitor",
  orders: "Orders",
  visitors: "Visitors",
};

/** What is different from before, and the days that were out of the ordinary, each with what moved. */
export function ChangesCard({ results, before, causes, anomalies, isFiltered, formats }: Props) {
  return (
    <Card>
      <BlockStack gap="300">
        <DefinedHeading
          title="What changed and why"
          definition="Revenue is visitors times orders per visitor times order value; whatever moved most is named first. Each night the day that just ended is compared with your own weekdays, season and growth. A day is called unusual when chance alone would rarely explain it. This shows what moved along with it, not what caused it."
        />
        <Text as="p">{tellChange(results, before, causes, formats)}</Text>
        {anomalies.map((anomaly) => (
          <BlockStack key={`${anomaly.day}:${anomaly.figure}`} gap="100">
            <InlineStack gap="200" blockAlign="center">
              <Text as="h3" variant="headingSm">
                {formats.day(anomaly.day)}
              </Text>
              <Badge tone={anomaly.value < anomaly.expected ? "warning" : "info"}>
                {anomaly.value < anomaly.expected ? "Unusually low" : "Unusually high"}
              </Badge>
            </InlineStack>
            <Text as="p">{tellAnomaly(anomaly, formats)}</Text>
          </BlockStack>
        ))}
        {anomalies.length === 0 ? (
          <Text as="p" tone="subdued">
            No day in this period was out of the ordinary. Days are judged once there are two weeks of visits.
          </Text>
        ) : null}
        {anomalies.length > 0 && isFiltered ? (
          <Text as="p" tone="subdued" variant="bodySm">
            Unusual days are looked for across all devices and all visitors.
          </Text>
        ) : null}
      </BlockStack>
    </Card>
  );
}

function tellChange({ all }: PeriodView, before: PeriodView | null, causes: Cause[], formats: FigureFormats): string {
  const then = before?.all.netRevenue ?? 0;
  if (before === null || then === 0) return "There are no earlier days with revenue to compare these with.";
  const change = (all.netRevenue - then) / then;
  const size = `Net revenue is ${formats.money(all.netRevenue)}, compared with ${formats.money(then)} before`;
  if (Math.abs(change) < 0.01) return `${size}: hardly any change.`;
  return `${size} (${formats.signedPercent(change)}). ${tellCauses(causes, formats)}`;
}

function tellAnomaly({ figure, value, expected, low, high, causes }: AnomalyView, formats: FigureFormats): string {
  const format =
    figure === "revenue-per-visitor" ? formats.money : (number: number) => formats.count(Math.round(number));
  return `${FIGURES[figure]}: ${format(value)}, where ${format(expected)} was expected (usual days are between ${format(low)} and ${format(high)}). ${tellCauses(causes, formats)}`;
}

function tellCauses(causes: Cause[], { signedPercent }: FigureFormats): string {
  const [first, ...others] = causes.map(({ part, ratio }) => `${PARTS[part]} (${signedPercent(ratio - 1)})`);
  if (first === undefined) return "No single part of it moved much.";
  return others.length === 0
    ? `It comes from ${first}.`
    : `Most of it comes from ${first}; then ${others.join(" and ")}.`;
}
