import { BlockStack, IndexTable, Text, useBreakpoints } from "@shopify/polaris";
import type { TriggerFigures } from "~/contracts/trigger-figures";
import type { FigureFormats } from "./figure-formats";

export type TriggerRow = {
  key: string;
  name: string;
  /** Which rule chose it, in words; null: none did. */
  rule: string | null;
  /** Of the comparison period; null: there is nothing to compare with. */
  before: { shown: number; revenue: number } | null;
} & Omit<TriggerFigures, "move" | "ruleId">;

/** What became of each message: how often it came, what shoppers did with it, and what they bought afterwards. */
export function TriggerTable({ rows, formats }: { rows: TriggerRow[]; formats: FigureFormats }) {
  const { smDown } = useBreakpoints();
  const { count, money, percent } = formats;
  const before = (figure: string | undefined) => (figure === undefined ? "" : ` (before: ${figure})`);
  const shownBefore = (row: TriggerRow) => before(row.before ? count(row.before.shown) : undefined);
  const earnedBefore = (row: TriggerRow) => before(row.before ? money(row.before.revenue) : undefined);
  const ofShown = (part: number, { shown }: TriggerRow) =>
    `${count(part)} (${percent(shown > 0 ? part / shown : null)})`;

  return (
    <IndexTable
      condensed={smDown}
      selectable={false}
      resourceName={{ singular: "message", plural: "messages" }}
      itemCount={rows.length}
      headings={[
        { title: "Message" },
        { title: "Written", alignment: "end" },
        { title: "Kept back", alignment: "end" },
        { title: "Shown", alignment: "end" },
        { title: "Opened", alignment: "end" },
        { title: "Put away", alignment: "end" },
        { title: "Filled a cart", alignment: "end" },
        { title: "Revenue after it", alignment: "end" },
      ]}
    >
      {rows.map((row, position) => (
        <IndexTable.Row key={row.key} id={row.key} position={position}>
          {smDown ? (
            <IndexTable.Cell>
              <BlockStack gap="100">
                <Name row={row} />
                <Text
                  as="span"
                  breakWord
                >{`Shown ${count(row.shown)} of ${count(row.offered)} written${shownBefore(row)}`}</Text>
                <Text
                  as="span"
                  breakWord
                >{`Opened ${ofShown(row.engaged, row)}, put away ${ofShown(row.dismissed, row)}`}</Text>
                <Text as="span" breakWord>{`Filled a cart: ${count(row.addedToCart)}`}</Text>
                <Text as="span" breakWord>{`Revenue after it: ${money(row.revenue)}${earnedBefore(row)}`}</Text>
              </BlockStack>
            </IndexTable.Cell>
          ) : (
            <>
              <IndexTable.Cell>
                <Name row={row} />
              </IndexTable.Cell>
              {[
                count(row.offered),
                count(row.heldOut),
                `${count(row.shown)}${shownBefore(row)}`,
                ofShown(row.engaged, row),
                ofShown(row.dismissed, row),
                count(row.addedToCart),
                `${money(row.revenue)} · ${formats.countOf(row.orders, "order")}${earnedBefore(row)}`,
              ].map((figure, column) => (
                <IndexTable.Cell key={column}>
                  <Text as="span" alignment="end" numeric>
                    {figure}
                  </Text>
                </IndexTable.Cell>
              ))}
            </>
          )}
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function Name({ row: { name, rule } }: { row: TriggerRow }) {
  return (
    <BlockStack>
      <Text as="span" fontWeight="semibold" breakWord>
        {name}
      </Text>
      {rule === null ? null : (
        <Text as="span" variant="bodySm" tone="subdued" breakWord>
          {rule}
        </Text>
      )}
    </BlockStack>
  );
}
