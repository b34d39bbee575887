import { Badge, BlockStack, Box, Button, InlineStack, Text } from "@shopify/polaris";
import { ArrowUpIcon, DeleteIcon, EditIcon } from "@shopify/polaris-icons";
import type { OpeningRule } from "~/contracts/opening-rule";
import { ListRow } from "./list-row";
import { describeConditions, nameAction } from "./opening-words";

type Props = {
  rules: OpeningRule[];
  money: (amount: number) => string;
  isBusy: boolean;
  onEdit: (rule: OpeningRule) => void;
  onToggle: (rule: OpeningRule) => void;
  onRaise: (rule: OpeningRule) => void;
  onRemove: (rule: OpeningRule) => void;
};

/** The rules in the order in which they count, each with what it does, when, and what can be done with it. */
export function OpeningRuleList({ rules, money, isBusy, onEdit, onToggle, onRaise, onRemove }: Props) {
  return (
    <Box as="ul" padding="0">
      {rules.map((rule, place) => {
        const name = `${place + 1}. ${nameAction(rule.action)}`;
        return (
          <ListRow key={rule.id}>
            <BlockStack>
              <InlineStack align="start" gap="200" blockAlign="center">
                <Text as="span" fontWeight="medium">
                  {name}
                </Text>
                {rule.isActive ? null : <Badge>Off</Badge>}
              </InlineStack>
              <Text as="span" variant="bodySm" tone="subdued" breakWord>
                {describeConditions(rule.conditions, money)}
              </Text>
            </BlockStack>
            <InlineStack gap="200" blockAlign="center">
              <Button
                disabled={isBusy}
                onClick={() => onToggle(rule)}
                accessibilityLabel={`${rule.isActive ? "Switch off" : "Switch on"}: ${name}`}
              >
                {rule.isActive ? "Switch off" : "Switch on"}
              </Button>
              <Button
                icon={ArrowUpIcon}
                disabled={isBusy || place === 0}
                accessibilityLabel={`Move up: ${name}`}
                onClick={() => onRaise(rule)}
              />
              <Button
                icon={EditIcon}
                disabled={isBusy}
                accessibilityLabel={`Edit: ${name}`}
                onClick={() => onEdit(rule)}
              />
              <Button
                icon={DeleteIcon}
                disabled={isBusy}
                accessibilityLabel={`Remove: ${name}`}
                onClick={() => onRemove(rule)}
              />
            </InlineStack>
          </ListRow>
        );
      })}
    </Box>
  );
}
