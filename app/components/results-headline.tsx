import { Banner, BlockStack, Card, Text } from "@shopify/polaris";
import type { HoldoutView, ModelCostView, MoneyRange, PeriodView } from "~/contracts/overview-view";
import { describeHoldout } from "./describe-holdout";
import type { FigureFormats } from "./figure-formats";
import { RESULT_DEFINITIONS } from "./result-definitions";
import { ResultFigure } from "./result-figure";
import { tellAfterModel } from "./tell-after-model";

type Props = {
  results: PeriodView;
  before: PeriodView | null;
  holdout: HoldoutView | null;
  modelCost: ModelCostView;
  formats: FigureFormats;
};

/** Revenue per visitor, and what of it is owed to the assistant. */
export function ResultsHeadline({ results, before, holdout, modelCost, formats }: Props) {
  const { money, countOf, day } = formats;
  const { all, armsSince } = results;
  const range = results.revenuePerVisitorInterval;
  const told = describeHoldout(holdout, formats);
  const isEmpty = all.visitors === 0;
  const costOfVisitor = modelCost.amount === null || isEmpty ? null : modelCost.amount / all.visitors;
  const left = tellAfterModel(all.revenuePerVisitor, costOfVisitor, modelCost, formats);

  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          What your store earns
        </Text>
        {isEmpty ? (
          <Banner tone="info">
            <p>
              No visitors were counted in this period. Counting starts once the assistant is switched on in your theme
              and a shopper agrees to be counted.
            </p>
          </Banner>
        ) : null}
        <ResultFigure
          size="headline"
          {...RESULT_DEFINITIONS.revenuePerVisitor}
          value={money(all.revenuePerVisitor)}
          change={{
            now: all.revenuePerVisitor,
            before: before?.all.revenuePerVisitor ?? null,
            format: money,
            better: "up",
          }}
          formats={formats}
          interval={isEmpty ? undefined : tellRange(range, formats)}
          detail={`${money(all.netRevenue)} from ${countOf(all.orders, "order")} by ${countOf(all.visitors, "visitor")}${left === undefined ? "" : `; ${left}`}`}
        />
        {isEmpty ? null : (
          <Banner tone={told.tone} title={told.heading}>
            <p>
              {told.text}
              {armsSince === null ? "" : ` Compared since ${day(armsSince)}, when you changed the size of the holdout.`}
            </p>
          </Banner>
        )}
      </BlockStack>
    </Card>
  );
}

function tellRange(range: MoneyRange | null, { money }: FigureFormats): string {
  if (range === null) return "Not enough orders yet to give a range";
  return `Between ${money(range.low)} and ${money(range.high)} with 95% certainty, however often you look`;
}
