import { BlockStack, Text } from "@shopify/polaris";

/** A figure in a table's cell, with what it was in the comparison period; null: there is nothing to compare with. */
export function WithBefore({ value, before }: { value: string; before: string | null }) {
  return (
    <BlockStack as="span">
      <span>{value}</span>
      {before === null ? null : (
        <Text as="span" variant="bodySm" tone="subdued">
          {`was ${before}`}
        </Text>
      )}
    </BlockStack>
  );
}
