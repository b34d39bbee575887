import { Banner, BlockStack, Box, Card, Text } from "@shopify/polaris";
import type { CohortRowView, TalkComparison } from "~/contracts/cohort-view";
import { DefinedHeading } from "./defined-heading";
import type { FigureFormats } from "./figure-formats";
import { ListingTable } from "./listing-table";

type Props = { talk: TalkComparison; smallest: number; formats: FigureFormats };

const TITLE = "Talked on the first day, or not";
const DEFINITION =
  "Visitors from all the weeks above, by whether they talked to the assistant on their first day. Ordered: placed an order on any day since. Came again: came in the second week after their first day, of those for whom that week is over.";

/** Who talked beside who did not, and why that proves nothing. */
export function TalkCard({ talk, smallest, formats }: Props) {
  const isSmall = talk.talked.isSmall || talk.silent.isSmall;
  const { count, percent, money } = formats;
  const tell = (name: string, { members, buyers, net, weeks }: CohortRowView) => {
    const second = weeks[1];
    return {
      name,
      members: count(members),
      ordered: isSmall ? "–" : percent(buyers / members),
      cameAgain: second && second.members >= smallest ? percent(second.visitors / second.members) : "–",
      revenue: isSmall ? "–" : money(net / members),
    };
  };

  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="300">
          <DefinedHeading title={TITLE} definition={DEFINITION} />
          <Banner tone="info">
            <p>
              This does not show what the assistant caused: visitors who talk to it are often closer to buying already.
              What it earned is shown by the comparison with the holdout, on the home page.
            </p>
          </Banner>
          {isSmall ? (
            <Text as="p" tone="subdued">
              {`One of the two groups has fewer than ${smallest} visitors: too few to compare.`}
            </Text>
          ) : null}
        </BlockStack>
      </Box>
      <ListingTable
        resourceName={{ singular: "group", plural: "groups" }}
        rows={[tell("Talked to the assistant", talk.talked), tell("Did not", talk.silent)]}
        keyOf={({ name }) => name}
        columns={[
          { title: "Visitors who", cell: ({ name }) => name },
          { title: "How many", isNumeric: true, cell: ({ members }) => members },
          { title: "Ordered", isNumeric: true, cell: ({ ordered }) => ordered },
          { title: "Came again", isNumeric: true, cell: ({ cameAgain }) => cameAgain },
          { title: "Revenue per visitor", isNumeric: true, cell: ({ revenue }) => revenue },
        ]}
        phone={({ name, members, ordered, cameAgain, revenue }) => (
          <BlockStack gap="100">
            <Text as="span" fontWeight="semibold" breakWord>
              {`${name}: ${members}`}
            </Text>
            <Text as="span" breakWord>
              {`Ordered ${ordered} · Came again ${cameAgain} · Revenue per visitor ${revenue}`}
            </Text>
          </BlockStack>
        )}
      />
    </Card>
  );
}
