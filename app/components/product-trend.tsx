import { BlockStack, Card, Text } from "@shopify/polaris";
import { useState } from "react";
import type { ProductDayView, ProductFigure } from "~/contracts/product-view";
import { comparisonLine } from "./charts/comparison-line";
import { LineChart } from "./charts/line-chart";
import type { FigureFormats } from "./figure-formats";
import { PRODUCT_MOOD, PRODUCT_WORDS } from "./product-words";
import { TrendSelect } from "./trend-select";

type TrendName = "mood" | ProductFigure;

const TRENDS: Record<TrendName, { label: string; definition: string }> = {
  mood: {
    label: PRODUCT_MOOD.label,
    definition: `${PRODUCT_MOOD.definition} Each day stands for the seven days up to it.`,
  },
  ...PRODUCT_WORDS,
};

type Props = {
  days: ProductDayView[];
  /** Of the comparison period; empty: there is none. */
  daysBefore: ProductDayView[];
  formats: FigureFormats;
};

/** One figure of a product by day, its mood first, with the same days of the comparison period. */
export function ProductTrend({ days, daysBefore, formats }: Props) {
  const [name, setName] = useState<TrendName>(days.some(({ mood }) => mood !== null) ? "mood" : "units");
  const { label, definition } = TRENDS[name];
  const format = name === "mood" ? formats.score : name === "revenue" ? formats.money : formats.count;
  const isSilent = name === "mood" && days.every(({ mood }) => mood === null);

  return (
    <Card>
      <BlockStack gap="300">
        <TrendSelect trends={TRENDS} value={name} onChange={setName} />
        {isSilent ? (
          <Text as="p" tone="subdued">
            No seven days in this period had five messages about the product: too few to tell how shoppers feel about
            it. What they asked is under “Asked for”.
          </Text>
        ) : (
          <LineChart
            title={label}
            definition={`${definition} By day, in your store's time zone. Today is not over yet.`}
            pointName="Day"
            points={days.map(({ day }) => formats.day(day))}
            axis={days.map(({ day }) => formats.shortDay(day))}
            format={format}
            isWhole={format === formats.count}
            lines={[
              { name: "This period", style: "main", values: days.map((day) => day[name]) },
              ...comparisonLine(daysBefore, (day) => day[name], formats),
            ]}
          />
        )}
      </BlockStack>
    </Card>
  );
}
