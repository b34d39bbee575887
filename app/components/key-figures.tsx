import { Card, InlineGrid } from "@shopify/polaris";
import type { PeriodView } from "~/contracts/overview-view";
import type { FigureFormats } from "./figure-formats";
import { RESULT_DEFINITIONS } from "./result-definitions";
import { ResultFigure } from "./result-figure";

type Props = { results: PeriodView; before: PeriodView | null; formats: FigureFormats };

/** The few numbers that revenue per visitor is made of. */
export function KeyFigures({ results, before, formats }: Props) {
  const { money, percent, count } = formats;
  const figures = [
    { ...RESULT_DEFINITIONS.visitors, name: "visitors", format: count, better: "neither" },
    { ...RESULT_DEFINITIONS.addToCartRate, name: "addToCartRate", format: percent, better: "up" },
    { ...RESULT_DEFINITIONS.conversion, name: "conversionRate", format: percent, better: "up" },
    { ...RESULT_DEFINITIONS.averageOrderValue, name: "averageOrderValue", format: money, better: "up" },
  ] as const;

  return (
    <Card>
      <InlineGrid columns={{ xs: 2, md: 4 }} gap="400">
        {figures.map(({ label, definition, name, format, better }) => (
          <ResultFigure
            key={name}
            label={label}
            definition={definition}
            value={format(results.all[name])}
            change={{ now: results.all[name], before: before?.all[name] ?? null, format, better }}
            formats={formats}
          />
        ))}
      </InlineGrid>
    </Card>
  );
}
