import { BlockStack, Card, InlineGrid, Text } from "@shopify/polaris";
import type { HoldoutView, ModelCostView, PeriodView } from "~/contracts/overview-view";
import type { FigureFormats } from "./figure-formats";
import { RESULT_DEFINITIONS } from "./result-definitions";
import { ModelCostFigure } from "./model-cost-figure";
import { type FigureChange, ResultFigure } from "./result-figure";
import { tellAfterModel } from "./tell-after-model";

type Props = {
  results: PeriodView;
  before: PeriodView | null;
  holdout: HoldoutView | null;
  modelCost: ModelCostView;
  locale: string;
  formats: FigureFormats;
};

/** What the assistant had to do with the revenue, from the widest claim to the one that is proved. */
export function RevenueCard({ results, before, holdout, modelCost, locale, formats }: Props) {
  const { money } = formats;
  const { all, unjoined, matchRate } = results;
  const change = (now: number, then: number | undefined): FigureChange => ({
    ...{ now, before: then ?? null, format: money, better: "up" },
  });
  const range = holdout?.incrementalInterval ?? null;

  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          The assistant's part in it
        </Text>
        <InlineGrid columns={{ xs: 2, md: 4 }} gap="400">
          <ResultFigure
            {...RESULT_DEFINITIONS.touched}
            value={money(all.touchedRevenue)}
            change={change(all.touchedRevenue, before?.all.touchedRevenue)}
            formats={formats}
          />
          <ResultFigure
            {...RESULT_DEFINITIONS.assisted}
            value={money(all.assistedRevenue)}
            change={change(all.assistedRevenue, before?.all.assistedRevenue)}
            formats={formats}
          />
          <ResultFigure
            {...RESULT_DEFINITIONS.direct}
            value={money(all.directRevenue)}
            change={change(all.directRevenue, before?.all.directRevenue)}
            formats={formats}
          />
          <ResultFigure
            {...RESULT_DEFINITIONS.incremental}
            value={holdout === null || range === null ? "–" : money(holdout.incremental)}
            interval={range ? `between ${money(range.low)} and ${money(range.high)}` : "Not enough data yet"}
            detail={
              holdout && range
                ? tellAfterModel(holdout.incremental, modelCost.amountOfArms, modelCost, formats)
                : undefined
            }
          />
        </InlineGrid>
        <Text as="p" variant="bodySm" tone="subdued">
          {`All amounts are net: ${money(all.discounts)} in discounts and ${money(all.refunded)} in refunds are subtracted, and cancelled orders are left out.`}
        </Text>
        <InlineGrid columns={{ xs: 2, md: 4 }} gap="400">
          <ResultFigure
            {...RESULT_DEFINITIONS.notJoined}
            value={money(unjoined.netRevenue)}
            detail={matchRate === null ? "No orders yet" : `${formats.percent(matchRate)} of orders were matched`}
          />
          <ModelCostFigure cost={modelCost} locale={locale} formats={formats} />
        </InlineGrid>
      </BlockStack>
    </Card>
  );
}
