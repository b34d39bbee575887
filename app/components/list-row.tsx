import { Box, InlineStack } from "@shopify/polaris";
import type { ReactNode } from "react";

/** A row of a list in a card without padding: what it is about on the left, what can be done with it on the right. */
export function ListRow({ children }: { children: ReactNode }) {
  return (
    <Box as="li" paddingBlock="300" paddingInline="400" borderBlockStartWidth="025" borderColor="border-secondary">
      <InlineStack align="space-between" blockAlign="center" gap="300">
        {children}
      </InlineStack>
    </Box>
  );
}
