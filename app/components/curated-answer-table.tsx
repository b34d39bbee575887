import { Badge, BlockStack, InlineStack, Link, Text } from "@shopify/polaris";
import { ListingTable } from "./listing-table";

export type CuratedAnswerRow = {
  id: string;
  title: string;
  answer: string;
  state: "on" | "off" | "not-yet" | "over";
  /** Where it holds, in words: "Germany, German". */
  where: string;
  phrasings: number;
};

type Props = { rows: CuratedAnswerRow[]; linkTo: (id: string) => string };

/** A merchant's own answers, last changed first. */
export function CuratedAnswerTable({ rows, linkTo }: Props) {
  return (
    <ListingTable
      resourceName={{ singular: "answer", plural: "answers" }}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { title: "Question and answer", cell: (row) => <Answer row={row} url={linkTo(row.id)} /> },
        { title: "Wordings", isNumeric: true, cell: ({ phrasings }) => phrasings },
        { title: "Where", cell: ({ where }) => where },
        { title: "Status", cell: ({ state }) => <StateBadge state={state} /> },
      ]}
      phone={(row) => (
        <BlockStack gap="100">
          <Answer row={row} url={linkTo(row.id)} />
          <InlineStack gap="200" blockAlign="center">
            <StateBadge state={row.state} />
            <Text as="span" variant="bodySm" tone="subdued">
              {row.where}
            </Text>
          </InlineStack>
        </BlockStack>
      )}
    />
  );
}

function Answer({ row, url }: { row: CuratedAnswerRow; url: string }) {
  return (
    <BlockStack gap="100">
      <Link dataPrimaryLink monochrome removeUnderline url={url}>
        <Text as="span" fontWeight="semibold" breakWord>
          {row.title}
        </Text>
      </Link>
      <Text as="span" tone="subdued" breakWord>
        {shorten(row.answer)}
      </Text>
    </BlockStack>
  );
}

function StateBadge({ state }: Pick<CuratedAnswerRow, "state">) {
  switch (state) {
    case "on":
      return <Badge tone="success">Answering</Badge>;
    case "off":
      return <Badge>Switched off</Badge>;
    case "not-yet":
      return <Badge tone="info">Not yet</Badge>;
    case "over":
      return <Badge tone="attention">Expired</Badge>;
  }
}

const MAX_LENGTH = 90;

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line;
}
