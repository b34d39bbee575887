import { Badge, BlockStack, Button, IndexTable, InlineStack, Text, useBreakpoints } from "@shopify/polaris";

/** One request of a customer; times as ISO text. */
export type PrivacyRequestRow = {
  id: string;
  kind: "data-request" | "erasure";
  email: string | null;
  state: "collecting" | "ready" | "expired" | "erased";
  receivedAt: string;
};

type Props = {
  requests: PrivacyRequestRow[];
  locale: string;
  timeZone: string;
  /** The request whose file is on its way. */
  downloadingId: string | null;
  onDownload: (request: PrivacyRequestRow) => void;
};

/** What customers asked for, newest first, and the file to hand over. */
export function PrivacyRequestTable({ requests, locale, timeZone, downloadingId, onDownload }: Props) {
  const { smDown } = useBreakpoints();
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone });

  return (
    <IndexTable
      condensed={smDown}
      selectable={false}
      resourceName={{ singular: "request", plural: "requests" }}
      itemCount={requests.length}
      headings={[
        { title: "Customer" },
        { title: "Asked for" },
        { title: "Received" },
        { title: "State" },
        { title: "File", alignment: "end" },
      ]}
    >
      {requests.map((request, index) => {
        const received = date.format(new Date(request.receivedAt));
        const download =
          request.state === "ready" ? (
            <Button
              variant={smDown ? "secondary" : "plain"}
              accessibilityLabel={`Download the data of ${nameOf(request)}`}
              loading={downloadingId === request.id}
              disabled={downloadingId !== null && downloadingId !== request.id}
              onClick={() => onDownload(request)}
            >
              Download
            </Button>
          ) : null;

        return (
          <IndexTable.Row key={request.id} id={request.id} position={index}>
            {smDown ? (
              <IndexTable.Cell>
                <BlockStack gap="200">
                  <Text as="span" fontWeight="semibold" breakWord>
                    {nameOf(request)}
                  </Text>
                  <InlineStack gap="200" blockAlign="center">
                    <StateBadge state={request.state} />
                    <Text as="span" variant="bodySm" tone="subdued">
                      {`${KINDS[request.kind]} · ${received}`}
                    </Text>
                  </InlineStack>
                  {download === null ? null : <InlineStack>{download}</InlineStack>}
                </BlockStack>
              </IndexTable.Cell>
            ) : (
              <>
                <IndexTable.Cell>
                  <Text as="span" fontWeight="semibold" breakWord>
                    {nameOf(request)}
                  </Text>
                </IndexTable.Cell>
                <IndexTable.Cell>{KINDS[request.kind]}</IndexTable.Cell>
                <IndexTable.Cell>{received}</IndexTable.Cell>
                <IndexTable.Cell>
                  <StateBadge state={request.state} />
                </IndexTable.Cell>
                <IndexTable.Cell>
                  <InlineStack align="end">{download ?? "–"}</InlineStack>
                </IndexTable.Cell>
              </>
            )}
          </IndexTable.Row>
        );
      })}
    </IndexTable>
  );
}

const KINDS: Record<PrivacyRequestRow["kind"], string> = { "data-request": "Their data", erasure: "Erasure" };

const STATES = {
  collecting: { label: "Being collected", tone: "info" },
  ready: { label: "Ready to hand over", tone: "attention" },
  expired: { label: "File deleted" },
  erased: { label: "Erased", tone: "success" },
} as const;

function StateBadge({ state }: { state: PrivacyRequestRow["state"] }) {
  const { label, ...tone } = STATES[state];
  return <Badge {...tone}>{label}</Badge>;
}

function nameOf({ email, kind, state }: PrivacyRequestRow): string {
  if (email !== null) return email;
  const isKept = kind === "data-request" && state !== "expired";
  return isKept ? "A customer without an e-mail address" : "A customer";
}
