import { Badge, BlockStack, InlineStack, Link, Text } from "@shopify/polaris";
import type { InboxEntry, InboxStatus } from "~/contracts/inbox";
import { ListingTable } from "./listing-table";
import { tellLastWords } from "./tell-last-words";

type Props = { entries: InboxEntry[]; locale: string; timeZone: string; linkTo: (id: string) => string };

/** The list of conversations, newest first. */
export function ConversationTable({ entries, locale, timeZone, linkTo }: Props) {
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  const lastAt = ({ lastMessageAt }: InboxEntry) => time.format(new Date(lastMessageAt));

  return (
    <ListingTable
      resourceName={{ singular: "conversation", plural: "conversations" }}
      rows={entries}
      keyOf={({ id }) => id}
      columns={[
        { title: "Shopper said", cell: (entry) => <ConversationLink entry={entry} url={linkTo(entry.id)} /> },
        { title: "Messages", isNumeric: true, cell: ({ messageCount }) => messageCount },
        { title: "Led to", cell: ({ orderNames }) => orderNames.join(", ") || "–" },
        { title: "Status", cell: (entry) => <ConversationBadge entry={entry} /> },
        { title: "Last message", cell: lastAt },
      ]}
      phone={(entry) => (
        <BlockStack gap="100">
          <ConversationLink entry={entry} url={linkTo(entry.id)} />
          <InlineStack gap="200" blockAlign="center">
            <ConversationBadge entry={entry} />
            <Text as="span" variant="bodySm" tone="subdued">
              {[lastAt(entry), ...entry.orderNames].join(" · ")}
            </Text>
          </InlineStack>
        </BlockStack>
      )}
    />
  );
}

function ConversationLink({ entry, url }: { entry: InboxEntry; url: string }) {
  return (
    <Link dataPrimaryLink monochrome removeUnderline url={url}>
      <Text as="span" fontWeight="semibold" breakWord>
        {tellLastWords(entry.lastWords)}
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
