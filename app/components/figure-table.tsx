import { BlockStack, DataTable, Text, useBreakpoints } from "@shopify/polaris";

/** The first column names the row, the others are numbers as they are written. */
export type FigureRows = { headings: [string, ...string[]]; rows: [string, ...string[]][] };

type Props = FigureRows & { isDense?: boolean };

/** As many columns as a phone has room for. */
const MOST_ON_PHONE = 3;

/** A table of numbers inside a card; where its columns would not fit, each row is a name with its numbers under it. */
export function FigureTable({ headings, rows, isDense = false }: Props) {
  const { smDown } = useBreakpoints();
  if (smDown && headings.length > MOST_ON_PHONE) {
    return (
      <BlockStack gap="300" as="ul">
        {rows.map(([name, ...figures]) => (
          <li key={name} style={{ listStyle: "none" }}>
            <Text as="p" fontWeight="semibold" breakWord>
              {name}
            </Text>
            <Text as="p" breakWord>
              {figures.map((figure, index) => `${headings[index + 1] ?? ""}: ${figure}`).join(" · ")}
            </Text>
          </li>
        ))}
      </BlockStack>
    );
  }
  return (
    <DataTable
      columnContentTypes={headings.map((_, index) => (index === 0 ? "text" : "numeric"))}
      headings={headings}
      rows={rows}
      increasedTableDensity={isDense}
    />
  );
}
