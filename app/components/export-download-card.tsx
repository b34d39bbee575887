import { BlockStack, Button, Card, FormLayout, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import type { Dataset, ExportFormat } from "~/contracts/exports";
import { DATASET_WORDS } from "./export-words";

export type ExportRequest = { dataset: Dataset; format: ExportFormat; from: string; to: string };

type Props = {
  initial: ExportRequest;
  isBusy: boolean;
  onDownload: (request: ExportRequest) => void;
};

const FORMATS: { label: string; value: ExportFormat }[] = [
  { label: "CSV, for spreadsheets", value: "csv" },
  { label: "JSONL, for programs", value: "jsonl" },
];
const DATASETS: Dataset[] = ["rollups", "orders", "conversations", "events"];

/** What to take away, of which days and in which form. */
export function ExportDownloadCard({ initial, isBusy, onDownload }: Props) {
  const [request, setRequest] = useState(initial);
  const change = (part: Partial<ExportRequest>) => setRequest((before) => ({ ...before, ...part }));
  const isBackwards = request.from > request.to;
  const isIncomplete = request.from === "" || request.to === "";

  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Download a file
        </Text>
        <FormLayout>
          <FormLayout.Group>
            <Select
              label="What"
              options={DATASETS.map((value) => ({ value, label: DATASET_WORDS[value].title }))}
              value={request.dataset}
              onChange={(value) => change({ dataset: DATASETS.find((name) => name === value) ?? "rollups" })}
              helpText={DATASET_WORDS[request.dataset].about}
            />
            <Select
              label="Format"
              options={FORMATS}
              value={request.format}
              onChange={(value) => change({ format: value === "jsonl" ? "jsonl" : "csv" })}
            />
          </FormLayout.Group>
          <FormLayout.Group condensed>
            <TextField
              label="First day"
              type="date"
              autoComplete="off"
              value={request.from}
              onChange={(from) => change({ from })}
            />
            <TextField
              label="Last day"
              type="date"
              autoComplete="off"
              value={request.to}
              onChange={(to) => change({ to })}
              error={isBackwards && !isIncomplete ? "The last day is before the first." : false}
            />
          </FormLayout.Group>
        </FormLayout>
        <InlineStack>
          <Button
            variant="primary"
            loading={isBusy}
            disabled={isBackwards || isIncomplete}
            onClick={() => onDownload(request)}
          >
            Download
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
