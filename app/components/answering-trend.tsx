import { BlockStack, Card } from "@shopify/polaris";
import { useState } from "react";
import type { AnsweringDay } from "~/contracts/answering-view";
import { ANSWERING_DEFINITIONS } from "./answering-definitions";
import { comparisonLine } from "./charts/comparison-line";
import { LineChart } from "./charts/line-chart";
import type { FigureFormats } from "./figure-formats";
import { TrendSelect } from "./trend-select";

const TRENDS = {
  sentiment: { ...ANSWERING_DEFINITIONS.sentiment, format: "score" },
  resolution: { ...ANSWERING_DEFINITIONS.resolution, format: "percent" },
  automation: { ...ANSWERING_DEFINITIONS.automation, format: "percent" },
  conversations: { ...ANSWERING_DEFINITIONS.conversations, format: "count" },
} as const;
type TrendName = keyof typeof TRENDS;

type Props = {
  days: AnsweringDay[];
  /** Of the comparison period; empty: there is none. */
  daysBefore: AnsweringDay[];
  formats: FigureFormats;
};

/** One of the agent's figures by day, with the same days of the comparison period; single days rest on few conversations. */
export function AnsweringTrend({ days, daysBefore, formats }: Props) {
  const [name, setName] = useState<TrendName>("sentiment");
  const { label, definition, format } = TRENDS[name];

  return (
    <Card>
      <BlockStack gap="300">
        <TrendSelect trends={TRENDS} value={name} onChange={setName} />
        <LineChart
          title={label}
          definition={`${definition} By the day the conversation began, in your store's time zone; days with few conversations swing widely.`}
          pointName="Day"
          points={days.map(({ day }) => formats.day(day))}
          axis={days.map(({ day }) => formats.shortDay(day))}
          format={formats[format]}
          isWhole={format === "count"}
          lines={[
            { name: "This period", style: "main", values: days.map((day) => day[name]) },
            ...comparisonLine(daysBefore, (day) => day[name], formats),
          ]}
        />
      </BlockStack>
    </Card>
  );
}
