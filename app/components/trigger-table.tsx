import { BlockStack, Text } from "@shopify/polaris";
import type { OpeningGifts, TriggerFigures } from "~/contracts/trigger-figures";
import type { FigureFormats } from "./figure-formats";
import { ListingTable } from "./listing-table";
import { TRIGGER_COLUMNS } from "./trigger-columns";

export type TriggerRow = {
  key: string;
  name: string;
  /** Which rule chose it, in words; null: none did. */
  rule: string | null;
  /** Of the comparison period; null: there is nothing to compare with. */
  before: { shown: number; revenue: number } | null;
  gifts: OpeningGifts;
} & Omit<TriggerFigures, "move" | "ruleId">;

/** What became of each message: how often it came, what shoppers did with it, and what they bought afterwards. */
export function TriggerTable({ rows, formats }: { rows: TriggerRow[]; formats: FigureFormats }) {
  const { count, money, percent } = formats;
  const before = (figure: string | undefined) => (figure === undefined ? "" : ` (before: ${figure})`);
  const shownBefore = (row: TriggerRow) => before(row.before ? count(row.before.shown) : undefined);
  const earnedBefore = (row: TriggerRow) => before(row.before ? money(row.before.revenue) : undefined);
  const ofShown = (part: number, { shown }: TriggerRow) =>
    `${count(part)} (${percent(shown > 0 ? part / shown : null)})`;

  const given = ({ gifts }: TriggerRow) =>
    `${money(gifts.cost)} · ${count(gifts.used)} of ${formats.countOf(gifts.codes, "code")} used`;
  const hasGifts = rows.some(({ gifts }) => gifts.codes > 0);

  return (
    <ListingTable
      resourceName={{ singular: "message", plural: "messages" }}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { title: "Message", cell: (row) => <Name row={row} /> },
        { title: TRIGGER_COLUMNS.offered.label, isNumeric: true, cell: ({ offered }) => count(offered) },
        { title: TRIGGER_COLUMNS.heldOut.label, isNumeric: true, cell: ({ heldOut }) => count(heldOut) },
        {
          title: TRIGGER_COLUMNS.shown.label,
          isNumeric: true,
          cell: (row) => `${count(row.shown)}${shownBefore(row)}`,
        },
        { title: TRIGGER_COLUMNS.engaged.label, isNumeric: true, cell: (row) => ofShown(row.engaged, row) },
        { title: TRIGGER_COLUMNS.dismissed.label, isNumeric: true, cell: (row) => ofShown(row.dismissed, row) },
        { title: TRIGGER_COLUMNS.addedToCart.label, isNumeric: true, cell: ({ addedToCart }) => count(addedToCart) },
        {
          title: TRIGGER_COLUMNS.revenue.label,
          isNumeric: true,
          cell: (row) => `${money(row.revenue)} · ${formats.countOf(row.orders, "order")}${earnedBefore(row)}`,
        },
        ...(hasGifts ? [{ title: TRIGGER_COLUMNS.gifts.label, isNumeric: true, cell: given }] : []),
      ]}
      phone={(row) => (
        <BlockStack gap="100">
          <Name row={row} />
          <Text
            as="span"
            breakWord
          >{`Shown ${count(row.shown)} of ${count(row.offered)} written${shownBefore(row)}${row.heldOut > 0 ? `, ${count(row.heldOut)} kept back` : ""}`}</Text>
          <Text
            as="span"
            breakWord
          >{`Opened ${ofShown(row.engaged, row)}, dismissed ${ofShown(row.dismissed, row)}`}</Text>
          <Text as="span" breakWord>{`Filled a cart: ${count(row.addedToCart)}`}</Text>
          <Text
            as="span"
            breakWord
          >{`Revenue after it: ${money(row.revenue)} · ${formats.countOf(row.orders, "order")}${earnedBefore(row)}`}</Text>
          {row.gifts.codes > 0 ? <Text as="span" breakWord>{`Discounts: ${given(row)}`}</Text> : null}
        </BlockStack>
      )}
    />
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
