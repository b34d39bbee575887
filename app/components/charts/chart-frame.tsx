import { BlockStack, Button, DataTable, InlineStack, Text } from "@shopify/polaris";
import { type ReactNode, useState } from "react";
import { DefinitionButton } from "../definition-button";

/** The same numbers as words: the first column names the row, the others are numbers as they are written. */
export type ChartTable = { headings: [string, ...string[]]; rows: [string, ...string[]][] };

type Props = { title: string; definition: string; table: ChartTable; children: ReactNode };

/** A chart with its name, its definition and a view of the same numbers as a table. */
export function ChartFrame({ title, definition, table, children }: Props) {
  const [isTable, setIsTable] = useState(false);

  return (
    <BlockStack gap="300">
      <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
        <InlineStack gap="100" blockAlign="center" wrap={false}>
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          <DefinitionButton label={title} definition={definition} />
        </InlineStack>
        <Button
          variant="plain"
          accessibilityLabel={`Show ${isTable ? "chart" : "table"}: ${title}`}
          onClick={() => setIsTable((before) => !before)}
        >
          {isTable ? "Show chart" : "Show table"}
        </Button>
      </InlineStack>
      {isTable ? (
        <DataTable
          columnContentTypes={table.headings.map((_, index) => (index === 0 ? "text" : "numeric"))}
          headings={table.headings}
          rows={table.rows}
          increasedTableDensity
        />
      ) : (
        children
      )}
    </BlockStack>
  );
}
