import { Banner, BlockStack, Button, Card, InlineStack, List, Text } from "@shopify/polaris";
import { useRef, useState } from "react";

/** What became of a file: nothing of it is stored where there are problems. */
export type AnswerImportResult = {
  added: number;
  known: number[];
  problems: { line: number; message: string }[];
};

type Props = { result: AnswerImportResult | undefined; isBusy: boolean; onFile: (text: string) => void };

const MAX_BYTES = 170_000;
const MAX_LISTED = 20;

/** A button that takes a CSV file, and what was wrong with it, line by line. */
export function AnswerImport({ result, isBusy, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isTooLong, setIsTooLong] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setIsTooLong(file.size > MAX_BYTES);
    if (file.size <= MAX_BYTES) onFile(await file.text());
  };

  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Import answers
        </Text>
        <Text as="p" tone="subdued">
          A CSV file with the columns question, phrasings and answer; put several phrasings into one cell, on separate
          lines or separated by bars (|). You can add country, language, valid from and valid until. Questions you
          already have stay as they are.
        </Text>
        <InlineStack>
          <Button loading={isBusy} onClick={() => input.current?.click()}>
            Choose a CSV file
          </Button>
          <input
            ref={input}
            type="file"
            accept=".csv,text/csv"
            aria-label="CSV file with answers"
            hidden
            onChange={({ currentTarget }) => {
              void take(currentTarget.files?.[0]);
              // The same file, mended, may be chosen again.
              currentTarget.value = "";
            }}
          />
        </InlineStack>
        <div aria-live="polite">
          {isTooLong ? (
            <Banner tone="critical">
              <p>This file is too long. Split it and import the parts one by one.</p>
            </Banner>
          ) : result ? (
            <ImportOutcome result={result} />
          ) : null}
        </div>
      </BlockStack>
    </Card>
  );
}

function ImportOutcome({ result: { added, known, problems } }: { result: AnswerImportResult }) {
  if (problems.length === 0) {
    const kept = known.length === 0 ? "" : ` ${known.length} you already had; they stay as they are.`;
    return (
      <Banner tone="success">
        <p>{`${added} ${added === 1 ? "answer" : "answers"} added.${kept}`}</p>
      </Banner>
    );
  }
  return (
    <Banner tone="critical" title={added === 0 ? "Nothing was added yet" : `${added} added before the error`}>
      <BlockStack gap="200">
        <List>
          {problems.slice(0, MAX_LISTED).map(({ line, message }) => (
            <List.Item key={`${line}:${message}`}>{`Line ${line}: ${message}`}</List.Item>
          ))}
        </List>
        {problems.length > MAX_LISTED ? <Text as="p">{`And ${problems.length - MAX_LISTED} more.`}</Text> : null}
      </BlockStack>
    </Banner>
  );
}
