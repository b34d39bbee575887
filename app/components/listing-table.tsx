import { IndexTable, Text, useBreakpoints } from "@shopify/polaris";
import type { ReactNode } from "react";

export type ListingColumn<Row> = {
  title: string;
  /** Numbers stand at the end; what they are counted in is in the title. */
  isNumber?: boolean;
  /** Of a column of buttons: read out, not shown. */
  isTitleHidden?: boolean;
  cell: (row: Row) => ReactNode;
};

type Props<Row> = {
  resource: { singular: string; plural: string };
  rows: Row[];
  keyOf: (row: Row) => string;
  columns: [ListingColumn<Row>, ...ListingColumn<Row>[]];
  /** The whole row in one cell, for phones. */
  brief: (row: Row) => ReactNode;
};

/** Polaris keeps a cell on one line. */
const WRAPPING = { whiteSpace: "normal" } as const;

/** The frame that the admin's tables of things share: columns on a desktop, one cell a row on a phone. */
export function ListingTable<Row>({ resource, rows, keyOf, columns, brief }: Props<Row>) {
  const { smDown } = useBreakpoints();
  const [first, ...others] = columns;

  return (
    <IndexTable
      condensed={smDown}
      selectable={false}
      resourceName={resource}
      itemCount={rows.length}
      headings={[toHeading(first), ...others.map(toHeading)]}
    >
      {rows.map((row, position) => (
        <IndexTable.Row key={keyOf(row)} id={keyOf(row)} position={position}>
          {smDown ? (
            <IndexTable.Cell>
              <div style={WRAPPING}>{brief(row)}</div>
            </IndexTable.Cell>
          ) : (
            columns.map(({ title, isNumber = false, cell }) => (
              <IndexTable.Cell key={title}>
                {isNumber ? (
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

function toHeading<Row>({ title, isNumber = false, isTitleHidden = false }: ListingColumn<Row>) {
  return { title, ...(isNumber ? { alignment: "end" as const } : {}), ...(isTitleHidden ? { hidden: true } : {}) };
}
