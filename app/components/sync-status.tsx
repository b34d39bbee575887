import { BlockStack, Button, Card, InlineStack, ProgressBar, Text } from "@shopify/polaris";

export type SyncView = {
  status: "none" | "waiting" | "running" | "completed" | "failed";
  done: number;
  expected: number | null;
  /** ISO time; null while it runs. */
  finishedAt: string | null;
};

type Props = {
  catalog: SyncView;
  knowledge: SyncView;
  locale: string;
  timeZone: string;
  isBusy: boolean;
  onRetry: () => void;
};

/** A page that shows it follows it. */
export function isUnderWay({ status }: SyncView): boolean {
  return status === "waiting" || status === "running";
}

/** How far the assistant has read the catalogue and the policies. */
export function SyncStatus({ catalog, knowledge, locale, timeZone, isBusy, onRetry }: Props) {
  const time = (iso: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(new Date(iso));

  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            What the assistant knows
          </Text>
          <Button onClick={onRetry} loading={isBusy} disabled={isUnderWay(catalog)} variant="plain">
            Read again
          </Button>
        </InlineStack>
        <SyncRow name="Products" sync={catalog} time={time} />
        <SyncRow name="Policies and pages" sync={knowledge} time={time} />
      </BlockStack>
    </Card>
  );
}

function SyncRow({ name, sync, time }: { name: string; sync: SyncView; time: (iso: string) => string }) {
  const share = sync.expected ? Math.min(100, (sync.done / sync.expected) * 100) : 0;
  return (
    <BlockStack gap="150">
      <InlineStack align="space-between" gap="200">
        <Text as="span">{name}</Text>
        <Text as="span" tone={sync.status === "failed" ? "critical" : "subdued"}>
          {describe(sync, time)}
        </Text>
      </InlineStack>
      {sync.status === "running" ? <ProgressBar progress={share} size="small" /> : null}
    </BlockStack>
  );
}

function describe(sync: SyncView, time: (iso: string) => string): string {
  switch (sync.status) {
    case "none":
      return "Not read yet";
    case "waiting":
      return "Starting soon";
    case "running":
      return sync.expected === null ? `${sync.done} so far` : `${sync.done} of ${sync.expected}`;
    case "completed":
      return `${sync.done} read${sync.finishedAt ? `, ${time(sync.finishedAt)}` : ""}`;
    case "failed":
      return "Could not be read; choose Read again";
  }
}
