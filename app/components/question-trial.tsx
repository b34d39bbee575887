import { Badge, BlockStack, Box, Button, Card, Form, InlineStack, Text, TextField } from "@shopify/polaris";
import { useState } from "react";

/** What a question would be answered, and how sure that is (0..1). */
export type QuestionTrialResult = {
  question: string;
  nearest: { title: string; confidence: number; isSure: boolean; holdsNow: boolean } | null;
  answer: { by: "curated" | "pages"; source: string; text: string; confidence: number } | null;
};

type Props = { result: QuestionTrialResult | undefined; isBusy: boolean; onTry: (question: string) => void };

/** A box to try a question in, as a shopper would put it. */
export function QuestionTrial({ result, isBusy, onTry }: Props) {
  const [question, setQuestion] = useState("");
  const [isEmpty, setIsEmpty] = useState(false);
  const submit = () => {
    setIsEmpty(question.trim() === "");
    if (question.trim() !== "") onTry(question.trim());
  };

  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Try a question
        </Text>
        <Form onSubmit={submit}>
          <TextField
            label="Ask as a shopper would"
            value={question}
            onChange={(value) => {
              setQuestion(value);
              setIsEmpty(false);
            }}
            maxLength={300}
            autoComplete="off"
            connectedRight={
              <Button submit loading={isBusy}>
                Try
              </Button>
            }
            {...(isEmpty ? { error: "Write a question first." } : {})}
          />
        </Form>
        <div aria-live="polite">{result ? <TrialResult result={result} /> : null}</div>
      </BlockStack>
    </Card>
  );
}

function TrialResult({ result: { question, nearest, answer } }: { result: QuestionTrialResult }) {
  return (
    <Box padding="300" background="bg-surface-secondary" borderRadius="200">
      <BlockStack gap="200">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm" breakWord>
            {`“${question}”`}
          </Text>
          <TrialBadge answer={answer} />
        </InlineStack>
        {answer ? (
          <>
            <Text as="p" breakWord>
              <span style={{ whiteSpace: "pre-wrap" }}>{answer.text}</span>
            </Text>
            <Text as="p" tone="subdued">
              {`From “${answer.source}”, ${toPercent(answer.confidence)} sure.`}
            </Text>
          </>
        ) : (
          <Text as="p">
            The assistant would say that your pages do not answer this, and offer to bring in a person.
          </Text>
        )}
        {answer?.by === "curated" && answer.confidence < SURE_OVER_GOODS ? (
          <Text as="p" tone="subdued">
            If these words could also be asking for products, shoppers are shown products. Add this wording to be sure.
          </Text>
        ) : null}
        {nearest && answer?.by !== "curated" ? <NearestQuestion nearest={nearest} /> : null}
      </BlockStack>
    </Box>
  );
}

/** As sure as a match has to be where the message may ask for goods (the agent's route). */
const SURE_OVER_GOODS = 0.6;

function TrialBadge({ answer }: Pick<QuestionTrialResult, "answer">) {
  if (answer === null) return <Badge tone="attention">Not answered</Badge>;
  return answer.by === "curated" ? (
    <Badge tone="success">Your own answer</Badge>
  ) : (
    <Badge tone="info">From your pages</Badge>
  );
}

function NearestQuestion({ nearest }: { nearest: NonNullable<QuestionTrialResult["nearest"]> }) {
  const { title, confidence, isSure, holdsNow } = nearest;
  const why =
    isSure && !holdsNow
      ? "but its answer does not apply to this language, to all markets or today."
      : `only ${toPercent(confidence)} sure. Add this wording to it if it asks the same.`;
  return <Text as="p" tone="subdued" breakWord>{`Your closest answer is “${title}”: ${why}`}</Text>;
}

function toPercent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
