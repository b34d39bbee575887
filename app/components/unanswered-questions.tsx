import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import type { QuestionView } from "~/contracts/demand-view";

type Props = { questions: QuestionView[]; addressOf: (question: string) => string };

/** What shoppers asked that got no answer, each with a way to answer it. */
export function UnansweredQuestions({ questions, addressOf }: Props) {
  if (questions.length === 0) return null;
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Asked, and not answered
          </Text>
          <Text as="p" tone="subdued">
            What shoppers wanted to know in the last 90 days and none of your texts answered.
          </Text>
        </BlockStack>
        {questions.map(({ question, times }) => (
          <InlineStack key={question} align="space-between" blockAlign="center" gap="200" wrap={false}>
            <Text as="span" breakWord>
              {`${question} (${times === 1 ? "once" : `${times} times`})`}
            </Text>
            <Button url={addressOf(question)} accessibilityLabel={`Answer ${question}`} size="slim">
              Answer
            </Button>
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  );
}
