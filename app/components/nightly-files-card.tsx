import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import type { ExportFileView } from "~/contracts/exports";

type Props = {
  isOn: boolean;
  isBusy: boolean;
  files: ExportFileView[];
  locale: string;
  timeZone: string;
  onSwitch: (isOn: boolean) => void;
  onDownload: (name: string) => void;
};

/** Files for a data warehouse, written every night while it is switched on. */
export function NightlyFilesCard({ isOn, isBusy, files, locale, timeZone, onSwitch, onDownload }: Props) {
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            Files for a warehouse
          </Text>
          <Button loading={isBusy} onClick={() => onSwitch(!isOn)}>
            {isOn ? "Stop writing files" : "Write files every night"}
          </Button>
        </InlineStack>
        <Text as="p" tone="subdued">
          {isOn
            ? "Every night four JSONL files are written, one per list. Results and orders cover the last 60 days, since orders can still be returned; replace rows for the same day or order. Files are kept for 30 days."
            : "Nothing is written at the moment. When switched on, four JSONL files appear here every night. Your own programs can fetch the same lists through the read API."}
        </Text>
        {files.length > 0 ? (
          <BlockStack gap="200">
            {files.map(({ name, bytes, writtenAt }) => (
              <InlineStack key={name} align="space-between" blockAlign="center" gap="200">
                <BlockStack>
                  <Text as="span" breakWord>
                    {name}
                  </Text>
                  <Text as="span" variant="bodySm" tone="subdued">
                    {`${sizeOf(bytes, locale)}, ${new Date(writtenAt).toLocaleString(locale, { timeZone, dateStyle: "medium", timeStyle: "short" })}`}
                  </Text>
                </BlockStack>
                <Button onClick={() => onDownload(name)} accessibilityLabel={`Download ${name}`}>
                  Download
                </Button>
              </InlineStack>
            ))}
          </BlockStack>
        ) : null}
      </BlockStack>
    </Card>
  );
}

function sizeOf(bytes: number, locale: string): string {
  const isSmall = bytes < 1_000_000;
  const format = { style: "unit", unit: isSmall ? "kilobyte" : "megabyte", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, format).format(bytes / (isSmall ? 1000 : 1_000_000));
}
