import { Banner, BlockStack, Card, DataTable, Text } from "@shopify/polaris";
import type { CohortRowView, TalkComparison } from "~/contracts/cohort-view";
import { DefinedHeading } from "./defined-heading";
import type { FigureFormats } from "./figure-formats";

type Props = { talk: TalkComparison; smallest: number; formats: FigureFormats };

const TITLE = "Talked on the first day, or not";
const DEFINITION =
  "Visitors of all the weeks above by whether they talked to the assistant on the first day on which they came. Ordered: placed an order on any day since. Came again: came in the second week after their first day, of those for whom that week is over.";

/** Who talked beside who did not, and why that proves nothing. */
export function TalkCard({ talk, smallest, formats }: Props) {
  const isSmall = talk.talked.isSmall || talk.silent.isSmall;
  const { count, percent, money } = formats;
  const tell = ({ members, buyers, net, weeks }: CohortRowView): string[] => {
    const second = weeks[1];
    const cameAgain = second && second.members >= smallest ? percent(second.visitors / second.members) : "–";
    return [count(members), isSmall ? "–" : percent(buyers / members), cameAgain, isSmall ? "–" : money(net / members)];
  };

  return (
    <Card>
      <BlockStack gap="300">
        <DefinedHeading title={TITLE} definition={DEFINITION} />
        <Banner tone="info">
          <p>
            This does not show what the assistant caused. Who starts to talk is often closer to buying already. What it
            earned is told by the comparison with the holdout, on the home page.
          </p>
        </Banner>
        {isSmall ? (
          <Text as="p" tone="subdued">
            {`One of the two groups has fewer than ${smallest} visitors: too few to compare.`}
          </Text>
        ) : null}
        <DataTable
          columnContentTypes={["text", "numeric", "numeric", "numeric", "numeric"]}
          headings={["Visitors who", "How many", "Ordered", "Came again", "Revenue per visitor"]}
          rows={[
            ["talked to the assistant", ...tell(talk.talked)],
            ["did not", ...tell(talk.silent)],
          ]}
        />
      </BlockStack>
    </Card>
  );
}
