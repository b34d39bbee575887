import { BlockStack, Box, Button, Card, Text } from "@shopify/polaris";
import type { ComponentProps } from "react";
import type { FigureFormats } from "./figure-formats";
import { OpeningRuleList } from "./opening-rule-list";

type Props = Omit<ComponentProps<typeof OpeningRuleList>, "money"> & { formats: FigureFormats; onAdd: () => void };

/** The merchant's rules for openings in the order in which they are tried, or what they are good for where there are none. */
export function OpeningRulesCard({ rules, formats, onAdd, ...list }: Props) {
  return (
    <Card padding="0">
      {rules.length === 0 ? (
        <Box padding="400">
          <BlockStack gap="300" inlineAlign="start">
            <Text as="h2" variant="headingMd">
              No rules yet
            </Text>
            <Text as="p" tone="subdued">
              Without rules, each message is written wherever it fits. Add rules to say where, for whom and when a
              message should come, or where nothing should be said.
            </Text>
            <Button onClick={onAdd}>Add a rule</Button>
          </BlockStack>
        </Box>
      ) : (
        <BlockStack>
          <Box padding="400" paddingBlockEnd="300">
            <Text as="h2" variant="headingMd">
              Rules
            </Text>
            <Text as="p" tone="subdued">
              The first rule that applies counts. A message that has rules comes only where one of them applies.
            </Text>
          </Box>
          <OpeningRuleList rules={rules} money={formats.money} {...list} />
        </BlockStack>
      )}
    </Card>
  );
}
