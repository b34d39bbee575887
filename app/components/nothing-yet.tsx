import { BlockStack, Box, Button, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

type Props = {
  heading: string;
  children: ReactNode;
  /** What to do about it. */
  action?: { content: string; url?: string; onAction?: () => void };
};

/** In place of a list or figures that have nothing to show. Polaris' own has no heading for screen readers, and needs a picture. */
export function NothingYet({ heading, children, action }: Props) {
  return (
    <Box padding="600">
      <BlockStack gap="300" inlineAlign="center">
        <Text as="h2" variant="headingMd" alignment="center">
          {heading}
        </Text>
        <div style={{ maxWidth: "28rem" }}>
          <Text as="p" alignment="center" tone="subdued">
            {children}
          </Text>
        </div>
        {action ? (
          <Button
            variant="primary"
            {...(action.url === undefined ? {} : { url: action.url })}
            {...(action.onAction ? { onClick: action.onAction } : {})}
          >
            {action.content}
          </Button>
        ) : null}
      </BlockStack>
    </Box>
  );
}
