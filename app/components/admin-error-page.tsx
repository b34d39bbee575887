import { BlockStack, Button, Card, Page, Text } from "@shopify/polaris";

/** What a merchant sees when a page failed: no codes, no traces, a way on. */
export function AdminErrorPage() {
  return (
    <Page title="This page could not be shown">
      <Card>
        <BlockStack gap="300" inlineAlign="start">
          <Text as="p">
            Nothing is lost, and your assistant keeps working. If it happens again, come back in a few minutes.
          </Text>
          <Button onClick={() => window.location.reload()}>Try again</Button>
        </BlockStack>
      </Card>
    </Page>
  );
}
