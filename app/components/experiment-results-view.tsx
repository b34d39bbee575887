import { Badge, Banner, BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import type { Experiment } from "~/contracts/experiment";
import type { ArmLift, ExperimentResults } from "~/contracts/experiment-results";
import { IntervalChart } from "./charts/interval-chart";
import { ColumnDefinitions } from "./column-definitions";
import { describeGuardrail } from "./describe-guardrail";
import { describeVerdict, tellRange, VERDICT_BADGES } from "./describe-verdict";
import { EXPERIMENT_COLUMNS, labelsOf } from "./experiment-columns";
import { describeTreatment, GUARDRAILS } from "./experiment-words";
import type { FigureFormats } from "./figure-formats";
import { FigureTable } from "./figure-table";
import { DefinedHeading } from "./defined-heading";
import { DefinitionButton } from "./definition-button";

type Props = {
  experiment: Pick<Experiment, "arms" | "subject" | "status" | "adaptiveShare">;
  results: ExperimentResults;
  formats: FigureFormats;
};

const BANNER_TONES = { success: "success", critical: "critical", info: "info", attention: "info" } as const;

/** What an experiment has shown: the verdict in words, the intervals, what each group did, and what must not get worse. */
export function ExperimentResultsView({ experiment, results, formats }: Props) {
  const { heading, text } = describeVerdict(results, formats, experiment.status === "stopped");
  const nameOf = (key: string) => results.arms.find((arm) => arm.key === key)?.name ?? key;
  const rowsOf = (lifts: ArmLift[]) => lifts.map(({ arm, ...lift }) => ({ ...lift, name: nameOf(arm) }));
  const chart = { control: nameOf(results.control), formats };

  return (
    <BlockStack gap="400">
      <Banner title={heading} tone={BANNER_TONES[VERDICT_BADGES[results.verdict].tone]}>
        <p>{text}</p>
      </Banner>
      {results.hasUnevenMatches ? (
        <Banner title="Orders of one group are found more often" tone="warning">
          <p>Carts are not matched to orders equally often in all groups, so the comparison may be off.</p>
        </Banner>
      ) : null}
      <Card>
        <BlockStack gap="600">
          <IntervalChart
            title="Revenue per visitor"
            definition={`Net revenue from orders of visitors who met the experiment, from that moment on, divided by the number of those visitors.${tellAdjustment(results)}`}
            rows={rowsOf(results.revenue)}
            {...chart}
          />
          <IntervalChart
            title="Conversion"
            definition="Share of the visitors who met the experiment and ordered afterwards."
            rows={rowsOf(results.conversion)}
            {...chart}
          />
          {results.averageOrderValue.length === 0 ? null : (
            <IntervalChart
              title="Average order value"
              definition="Net revenue divided by the number of orders. Its interval accounts for visitors with several orders."
              rows={rowsOf(results.averageOrderValue)}
              {...chart}
            />
          )}
          <Text as="p" variant="bodySm" tone="subdued">
            {`The vertical line is “${chart.control}”. The thin line holds however often you look, the thick bar only if you look once, on a day you chose beforehand.`}
          </Text>
        </BlockStack>
      </Card>
      <ArmTables {...{ experiment, results, formats }} />
      <GuardrailTable {...{ results, formats, nameOf }} />
    </BlockStack>
  );
}

function ArmTables({ experiment: { arms, subject, adaptiveShare, status }, results, formats }: Props) {
  const { count, duration, money, percent } = formats;
  const isMet = results.arms.some(({ exposed }) => exposed > 0);
  const fits = isMet ? (results.sampleRatio.warning ? "no" : "yes") : "not known yet";
  return (
    <Card>
      <BlockStack gap="400">
        <DefinedHeading
          title="The groups"
          definition="Everyone who met the experiment, in the group chance put them in. Amounts are net: after discounts, refunds and cancellations, without tax and shipping."
        />
        <BlockStack gap="100">
          {arms.map((arm) => (
            <Text as="p" key={arm.name} breakWord>
              <Text as="span" fontWeight="semibold">{`${arm.name}, ${arm.share}%: `}</Text>
              {describeTreatment(arm, subject)}
            </Text>
          ))}
        </BlockStack>
        {adaptiveShare === 0 || status === "stopped" ? null : (
          <Text as="p">{tellChances(adaptiveShare, results, formats)}</Text>
        )}
        <FigureTable
          headings={["Group", ...labelsOf("visitors", "orders", "revenuePerVisitor", "conversion", "averageOrder")]}
          rows={results.arms.map((arm) => [
            arm.name,
            count(arm.exposed),
            count(arm.orders),
            money(arm.revenuePerVisitor),
            percent(arm.conversionRate),
            money(arm.averageOrderValue),
          ])}
        />
        <FigureTable
          headings={["Group", ...labelsOf("refunded", "dismissed", "unhelpful", "joined")]}
          rows={results.arms.map((arm) => [
            arm.name,
            percent(arm.refundRate),
            percent(arm.dismissals),
            percent(arm.complaints),
            percent(arm.matchRate),
          ])}
        />
        {results.arms.every(({ pages }) => pages === 0) ? null : (
          <FigureTable
            headings={["Group", ...labelsOf("pages", "drawn", "wait")]}
            rows={results.arms.map((arm) => [arm.name, count(arm.pages), duration(arm.paint), duration(arm.wait)])}
          />
        )}
        <Text as="p" variant="bodySm" tone="subdued">
          {`Group sizes match their shares: ${fits}.`}
        </Text>
        <InlineStack>
          <ColumnDefinitions columns={Object.values(EXPERIMENT_COLUMNS)} />
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

type GuardrailProps = Pick<Props, "results" | "formats"> & { nameOf: (key: string) => string };

function GuardrailTable({ results: { guardrails }, formats, nameOf }: GuardrailProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <DefinedHeading
          title="Guardrails"
          definition="Checked every hour. A group that clearly does more harm than the limit stops the experiment."
        />
        {guardrails.length === 0 ? (
          <Text as="p" tone="subdued">
            None were chosen.
          </Text>
        ) : (
          <BlockStack gap="300" as="ul">
            {guardrails.map(({ metric, tolerance, ...reading }) => (
              <li key={metric} style={{ listStyle: "none" }}>
                <InlineStack gap="200" blockAlign="center">
                  <Text as="span">{`${GUARDRAILS[metric].label}, by more than ${formats.percent(tolerance)}`}</Text>
                  <GuardrailBadge {...describeGuardrail(reading, nameOf)} />
                  <DefinitionButton label={GUARDRAILS[metric].label} definition={GUARDRAILS[metric].help} />
                </InlineStack>
                {reading.arms.map(({ arm, always }) => (
                  <Text as="p" key={arm} variant="bodySm" tone="subdued">
                    {`${nameOf(arm)}: ${tellRange(always, formats)}`}
                  </Text>
                ))}
              </li>
            ))}
          </BlockStack>
        )}
      </BlockStack>
    </Card>
  );
}

function GuardrailBadge({ tone, label }: ReturnType<typeof describeGuardrail>) {
  return <Badge tone={tone}>{label}</Badge>;
}

function tellAdjustment({ adjustedBy }: ExperimentResults): string {
  if (adjustedBy === null) return "";
  const known = adjustedBy === "earlier-revenue" ? "what returning visitors had bought" : "how often visitors had come";
  return ` The differences account for ${known} in the ninety days before, which makes them more precise; the table of groups shows the plain numbers.`;
}

function tellChances(adaptiveShare: number, { arms }: ExperimentResults, { percent }: FigureFormats): string {
  const shares = arms.flatMap(({ name, chance }) => (chance === null ? [] : [`${percent(chance)} “${name}”`]));
  return `${adaptiveShare} of 100 shoppers get what does best so far, each group as often as it is likely to be the best. Now: ${shares.join(", ")}. They are in no group; the shares above are of the other shoppers.`;
}
