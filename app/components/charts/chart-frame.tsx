import { BlockStack, Button, InlineStack } from "@shopify/polaris";
import { type ReactNode, useState } from "react";
import { DefinedHeading } from "../defined-heading";
import { type FigureRows, FigureTable } from "../figure-table";

/** The same numbers as words. */
export type ChartTable = FigureRows;

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
      {isTable ? <FigureTable {...table} isDense /> : children}
    </BlockStack>
  );
}
