import { BlockStack, Button, DataTable, InlineStack } from "@shopify/polaris";
import { type ReactNode, useState } from "react";
import { DefinedHeading } from "../defined-heading";

/** The same numbers as words: the first column names the row, the others are numbers as they are written. */
export type ChartTable = { headings: [string, ...string[]]; rows: [string, ...string[]][] };

type Props = { title: string; definition: string; table: ChartTable; children: ReactNode };

/** A chart with its name, its definition and a view of the same numbers as a table. */
export function ChartFrame({ title, definition, table, children }: Props) {
  const [isTable, setIsTable] = useState(false);

  return (
    <BlockStack gap="300">
      <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
        <DefinedHeading title={title} definition={definition} />
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
