import { IndexTable, Text, useBreakpoints } from "@shopify/polaris";
import type { ReactNode } from "react";

export type ListingColumn<Row> = {
  title: string;
  isNumeric?: boolean;
  /** Of a column of buttons: read out, not shown. */
  isTitleHidden?: boolean;
  cell: (row: Row) => ReactNode;
};

type Sorting = { column: number; direction: "ascending" | "descending"; onSort: (column: number) => void };

type Props<Row> = {
  rows: Row[];
  keyOf: (row: Row) => string;
  resourceName: { singular: string; plural: string };
  columns: [ListingColumn<Row>, ...ListingColumn<Row>[]];
  /** The whole row in one cell, where the columns would not fit. */
  phone: (row: Row) => ReactNode;
  /** Set where the numeric columns can be sorted by. */
  sorting?: Sorting | undefined;
};

/** Polaris keeps a cell on one line. */
const WRAPPING = { whiteSpace: "normal" } as const;

/** The frame that the admin's tables share: columns on a wide page, one cell a row on a phone. */
export function ListingTable<Row>({ rows, keyOf, resourceName, columns, phone, sorting }: Props<Row>) {
  const { smDown } = useBreakpoints();
  const [first, ...others] = columns.map(({ title, isNumeric, isTitleHidden }) => ({
    title,
    ...(isNumeric ? { alignment: "end" as const } : {}),
    ...(isTitleHidden ? { hidden: true } : {}),
  }));
  if (!first) return null;

  return (
    <IndexTable
      condensed={smDown}
      selectable={false}
      resourceName={resourceName}
      itemCount={rows.length}
      headings={[first, ...others]}
      {...(sorting
        ? {
            sortable: columns.map(({ isNumeric }) => isNumeric === true),
            defaultSortDirection: "descending" as const,
            sortColumnIndex: sorting.column,
            sortDirection: sorting.direction,
            onSort: sorting.onSort,
          }
        : {})}
    >
      {rows.map((row, position) => (
        <IndexTable.Row key={keyOf(row)} id={keyOf(row)} position={position}>
          {smDown ? (
            <IndexTable.Cell>
              <div style={WRAPPING}>{phone(row)}</div>
            </IndexTable.Cell>
          ) : (
            columns.map(({ title, isNumeric, cell }) => (
              <IndexTable.Cell key={title}>
                {isNumeric ? (
                  <Text as="span" alignment="end" numeric>
                    {cell(row)}
                  </Text>
                ) : (
                  cell(row)
                )}
              </IndexTable.Cell>
            ))
          )}
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}
