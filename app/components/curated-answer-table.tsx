import { Badge, BlockStack, IndexTable, InlineStack, Link, Text, useBreakpoints } from "@shopify/polaris";

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
  const { smDown } = useBreakpoints();
  return (
    <IndexTable
      condensed={smDown}
      selectable={false}
      resourceName={{ singular: "answer", plural: "answers" }}
      itemCount={rows.length}
      headings={[
        { title: "Question and answer" },
        { title: "Wordings", alignment: "end" },
        { title: "Where" },
        { title: "Status" },
      ]}
    >
      {rows.map((row, position) => (
        <IndexTable.Row key={row.id} id={row.id} position={position}>
          <IndexTable.Cell>
            <BlockStack gap="100">
              <Link dataPrimaryLink monochrome removeUnderline url={linkTo(row.id)}>
                <Text as="span" fontWeight="semibold" breakWord>
                  {row.title}
                </Text>
              </Link>
              <Text as="span" tone="subdued" breakWord>
                {shorten(row.answer)}
              </Text>
              {smDown ? (
                <InlineStack gap="200" blockAlign="center">
                  <StateBadge state={row.state} />
                  <Text as="span" variant="bodySm" tone="subdued">
                    {row.where}
                  </Text>
                </InlineStack>
              ) : null}
            </BlockStack>
          </IndexTable.Cell>
          {smDown ? null : (
            <>
              <IndexTable.Cell>
                <Text as="span" alignment="end" numeric>
                  {row.phrasings}
                </Text>
              </IndexTable.Cell>
              <IndexTable.Cell>{row.where}</IndexTable.Cell>
              <IndexTable.Cell>
                <StateBadge state={row.state} />
              </IndexTable.Cell>
            </>
          )}
        </IndexTable.Row>
      ))}
    </IndexTable>
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
      return <Badge tone="attention">Run out</Badge>;
  }
}

const MAX_LENGTH = 90;

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line;
}
