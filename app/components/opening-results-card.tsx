import { BlockStack, Box, Card, InlineStack, Text } from "@shopify/polaris";
import { ColumnDefinitions } from "./column-definitions";
import type { FigureFormats } from "./figure-formats";
import { TRIGGER_COLUMNS } from "./trigger-columns";
import { TriggerTable, type TriggerRow } from "./trigger-table";

type Props = { rows: TriggerRow[]; formats: FigureFormats };

/** Which messages were written and shown in the chosen days, and what came of them. */
export function OpeningResultsCard({ rows, formats }: Props) {
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="300">
        <BlockStack gap="200">
          <InlineStack gap="200" align="space-between" blockAlign="center">
            <Text as="h2" variant="headingMd">
              Results
            </Text>
            {rows.length === 0 ? null : <ColumnDefinitions columns={Object.values(TRIGGER_COLUMNS)} />}
          </InlineStack>
          <Text as="p" tone="subdued">
            Counted on the day a message was seen: visitors who filled a cart within a day of it, and net revenue from
            orders within a week of it, each order for the last time its visitor saw a message before. Only an
            experiment can tell what the messages earned beyond what would have been bought anyway.
          </Text>
        </BlockStack>
      </Box>
      {rows.length === 0 ? (
        <Box padding="400" paddingBlockStart="0">
          <Text as="p">No message was written in these days. They start as soon as shoppers hesitate.</Text>
        </Box>
      ) : (
        <TriggerTable rows={rows} formats={formats} />
      )}
    </Card>
  );
}
