import { Card, BlockStack, InlineStack, Text } from "@shopify/polaris";
import { DefinitionButton } from "./definition-button";

/** What each column of a wide table counts: its headings have no room for a button. */
export function ColumnDefinitions({ columns }: { columns: readonly { label: string; definition: string }[] }) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          What the columns mean
        </Text>
        <InlineStack gap="400">
          {columns.map(({ label, definition }) => (
            <InlineStack key={label} gap="100" blockAlign="center" wrap={false}>
              <Text as="span">{label}</Text>
              <DefinitionButton label={label} definition={definition} />
            </InlineStack>
          ))}
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
