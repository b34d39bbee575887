import { Badge, BlockStack, IndexTable, InlineStack, Link, Text, useBreakpoints } from "@shopify/polaris";
import type { InboxEntry, InboxStatus } from "~/contracts/inbox";

type Props = { entries: InboxEntry[]; locale: string; timeZone: string; linkTo: (id: string) => string };

/** The list of conversations, newest first. */
export function ConversationTable({ entries, locale, timeZone, linkTo }: Props) {
  const { smDown } = useBreakpoints();
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });

  return (
    <IndexTable
      condensed={smDown}
      selectable={false}
      resourceName={{ singular: "conversation", plural: "conversations" }}
      itemCount={entries.length}
      headings={[
        { title: "Shopper said" },
        { title: "Messages", alignment: "end" },
        { title: "Led to" },
        { title: "Status" },
        { title: "Last message" },
      ]}
    >
      {entries.map((entry, index) => (
        <IndexTable.Row key={entry.id} id={entry.id} position={index}>
          {smDown ? (
            <IndexTable.Cell>
              <BlockStack gap="100">
                <ConversationLink entry={entry} url={linkTo(entry.id)} />
                <InlineStack gap="200" blockAlign="center">
                  <ConversationBadge entry={entry} />
                  <Text as="span" variant="bodySm" tone="subdued">
                    {[time.format(new Date(entry.lastMessageAt)), ...entry.orderNames].join(" · ")}
                  </Text>
                </InlineStack>
              </BlockStack>
            </IndexTable.Cell>
          ) : (
            <>
              <IndexTable.Cell>
                <ConversationLink entry={entry} url={linkTo(entry.id)} />
              </IndexTable.Cell>
              <IndexTable.Cell>
                <Text as="span" alignment="end" numeric>
                  {entry.messageCount}
                </Text>
              </IndexTable.Cell>
              <IndexTable.Cell>{entry.orderNames.join(", ") || "–"}</IndexTable.Cell>
              <IndexTable.Cell>
                <ConversationBadge entry={entry} />
              </IndexTable.Cell>
              <IndexTable.Cell>{time.format(new Date(entry.lastMessageAt))}</IndexTable.Cell>
            </>
          )}
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function ConversationLink({ entry, url }: { entry: InboxEntry; url: string }) {
  return (
    <Link dataPrimaryLink monochrome removeUnderline url={url}>
      <Text as="span" fontWeight="semibold" breakWord truncate>
        {shorten(entry.lastWords)}
      </Text>
    </Link>
  );
}

const STATUS: Record<InboxStatus, { label: string; tone?: "attention" | "info" }> = {
  open: { label: "With the assistant" },
  "waiting-for-person": { label: "Waiting for you", tone: "attention" },
  "with-person": { label: "Answered by you", tone: "info" },
  closed: { label: "Closed" },
};

export function ConversationBadge({ entry }: { entry: Pick<InboxEntry, "status" | "isPreview"> }) {
  if (entry.isPreview) return <Badge>Preview, not counted</Badge>;
  const { label, tone } = STATUS[entry.status];
  return <Badge {...(tone ? { tone } : {})}>{label}</Badge>;
}

const MAX_LENGTH = 80;

function shorten(words: string | null): string {
  if (words === null) return "Tapped through products";
  return words.length > MAX_LENGTH ? `${words.slice(0, MAX_LENGTH - 1)}…` : words;
}
