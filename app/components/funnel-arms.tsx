import { BlockStack, Card, DataTable, Text } from "@shopify/polaris";
import type { PeriodView } from "~/contracts/overview-view";
import { DefinedHeading } from "./defined-heading";
import type { FigureFormats } from "./figure-formats";
import { toFunnelRows } from "./funnel-steps";

type Props = { arms: PeriodView["arms"]; since: string | null; formats: FigureFormats };

const TITLE = "With and without the assistant";
const DEFINITION =
  "Visitors in each group who reached a step within the period, as shares of all visitors in their group. Chance decides who can meet the assistant, so the groups differ in nothing else. The home page says whether a difference is more than chance.";

/** The steps of both groups beside each other, as shares of their visitors. */
export function FunnelArms({ arms, since, formats }: Props) {
  const { agent, holdout } = arms;
  if (!agent || !holdout) return null;
  const withoutIt = toFunnelRows(holdout);

  return (
    <Card>
      <BlockStack gap="200">
        <DefinedHeading title={TITLE} definition={DEFINITION} />
        <Text as="p" tone="subdued">
          {`Shares of ${formats.countOf(agent.visitors, "visitor")} who could meet the assistant and of ${formats.count(holdout.visitors)} in the holdout.`}
          {since === null ? "" : ` Since ${formats.day(since)}, when you changed the size of the holdout.`}
        </Text>
        <DataTable
          columnContentTypes={["text", "numeric", "numeric"]}
          headings={["Step", "With the assistant", "Holdout"]}
          rows={toFunnelRows(agent).map(({ name, label, share }) => [
            label,
            formats.percent(share),
            formats.percent(withoutIt.find((row) => row.name === name)?.share ?? null),
          ])}
        />
      </BlockStack>
    </Card>
  );
}
