import { BlockStack, Card } from "@shopify/polaris";
import { useState } from "react";
import type { DayView, PeriodView } from "~/contracts/overview-view";
import { comparisonLine } from "./charts/comparison-line";
import { LineChart } from "./charts/line-chart";
import type { FigureFormats } from "./figure-formats";
import { RESULT_DEFINITIONS } from "./result-definitions";
import { TrendSelect } from "./trend-select";

type Trend = {
  label: string;
  definition: string;
  read: (day: DayView) => number | null;
  format: "money" | "count" | "percent";
};

const TRENDS = {
  "revenue-per-visitor": {
    ...RESULT_DEFINITIONS.revenuePerVisitor,
    read: ({ netRevenue, visitors }) => share(netRevenue, visitors),
    format: "money",
  },
  revenue: {
    label: "Net revenue",
    definition: "From orders matched to a visitor, after discounts, refunds and cancellations.",
    read: ({ netRevenue }) => netRevenue,
    format: "money",
  },
  visitors: { ...RESULT_DEFINITIONS.visitors, read: ({ visitors }) => visitors, format: "count" },
  orders: { ...RESULT_DEFINITIONS.orders, read: ({ orders }) => orders, format: "count" },
  cart: {
    ...RESULT_DEFINITIONS.addToCartRate,
    read: ({ addedToCart, visitors }) => share(addedToCart, visitors),
    format: "percent",
  },
  conversion: {
    ...RESULT_DEFINITIONS.conversion,
    read: ({ ordered, visitors }) => share(ordered, visitors),
    format: "percent",
  },
} satisfies Record<string, Trend>;
type TrendName = keyof typeof TRENDS;

type Props = {
  results: PeriodView;
  before: PeriodView | null;
  /** Days out of the ordinary. */
  marked: string[];
  formats: FigureFormats;
};

/** One figure by day, with the same days of the comparison period. */
export function TrendCard({ results, before, marked, formats }: Props) {
  const [name, setName] = useState<TrendName>("revenue-per-visitor");
  const { label, definition, read, format }: Trend = TRENDS[name];
  const days = results.days.map(({ day }) => day);

  return (
    <Card>
      <BlockStack gap="300">
        <TrendSelect trends={TRENDS} value={name} onChange={setName} />
        <LineChart
          title={label}
          definition={`${definition} By day, in your store's time zone; visitors count once on each day they came. Today is not over yet.`}
          pointName="Day"
          points={days.map(formats.day)}
          axis={days.map(formats.shortDay)}
          format={formats[format]}
          isWhole={format === "count"}
          lines={[
            { name: "This period", style: "main", values: results.days.map(read) },
            ...comparisonLine(before?.days ?? [], read, formats),
          ]}
          marks={days.flatMap((day, index) => (marked.includes(day) ? [index] : []))}
        />
      </BlockStack>
    </Card>
  );
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
