import { BlockStack, Card, InlineGrid, Text } from "@shopify/polaris";
import type { HoldoutView, PeriodView } from "~/contracts/overview-view";
import type { FigureFormats } from "./figure-formats";
import { RESULT_DEFINITIONS } from "./result-definitions";
import { type FigureChange, ResultFigure } from "./result-figure";

type Props = {
  results: PeriodView;
  before: PeriodView | null;
  holdout: HoldoutView | null;
  /** In US dollars, as written. */
  modelCost: string;
  /** Minor units of the shop's currency, where that is the US dollar; null: it cannot be subtracted. */
  modelCostAmount: number | null;
  formats: FigureFormats;
};

/** What the assistant had to do with the revenue, from the widest claim to the one that is proved. */
export function RevenueCard({ results, before, holdout, modelCost, modelCostAmount, formats }: Props) {
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
          What the assistant had to do with it
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
              holdout && range && modelCostAmount !== null && modelCostAmount > 0
                ? `${money(holdout.incremental - modelCostAmount)} less the language model`
                : undefined
            }
          />
        </InlineGrid>
        <Text as="p" variant="bodySm" tone="subdued">
          {`All of it is net: ${money(all.discounts)} of discounts and ${money(all.refunded)} of refunds are taken off, cancelled orders count for nothing.`}
        </Text>
        <InlineGrid columns={{ xs: 2, md: 4 }} gap="400">
          <ResultFigure
            {...RESULT_DEFINITIONS.notJoined}
            value={money(unjoined.netRevenue)}
            detail={matchRate === null ? "No orders yet" : `${formats.percent(matchRate)} of orders were joined`}
          />
          <ResultFigure {...RESULT_DEFINITIONS.modelCost} value={modelCost} />
        </InlineGrid>
      </BlockStack>
    </Card>
  );
}
