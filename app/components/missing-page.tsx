import { BlockStack, Button, Card, Page, Text } from "@shopify/polaris";

/** What is not there, or not any more: trying again would not help. */
export function MissingPage({ message }: { message: string }) {
  return (
    <Page title="Not found">
      <Card>
        <BlockStack gap="300" inlineAlign="start">
          <Text as="p">{message}</Text>
          <Button url="/app">Go to Home</Button>
        </BlockStack>
      </Card>
    </Page>
  );
}
