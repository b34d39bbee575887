import { BlockStack, Box, Button, InlineStack, Select, Text, Thumbnail } from "@shopify/polaris";
import { CollectionIcon, DeleteIcon, ImageIcon, ProductIcon, StoreIcon, HashtagIcon } from "@shopify/polaris-icons";
import { type MerchandisingAction, merchandisingActionSchema, type MerchandisingKind } from "~/contracts/merchandising";
import type { MerchandisingRuleView } from "~/contracts/merchandising-view";
import { ListRow } from "./list-row";
import { ACTION_CHOICES, describeScope } from "./merchandising-words";

const ICONS: Record<MerchandisingKind, typeof ImageIcon> = {
  product: ImageIcon,
  tag: HashtagIcon,
  vendor: StoreIcon,
  "product-type": ProductIcon,
  collection: CollectionIcon,
};

type Props = {
  rules: MerchandisingRuleView[];
  isBusy: boolean;
  onChange: (rule: MerchandisingRuleView, action: MerchandisingAction) => void;
  onRemove: (rule: MerchandisingRuleView) => void;
};

/** The rules, newest first: what each is about, what it says, and a way to take it back. */
export function MerchandisingRuleList({ rules, isBusy, onChange, onRemove }: Props) {
  return (
    <Box as="ul" padding="0">
      {rules.map((rule) => (
        <ListRow key={rule.id}>
          <InlineStack gap="300" blockAlign="center" wrap={false}>
            <Thumbnail source={rule.imageUrl ?? ICONS[rule.kind]} alt="" size="small" />
            <BlockStack>
              <Text as="span" fontWeight="medium" breakWord>
                {rule.label}
              </Text>
              <Text as="span" variant="bodySm" tone="subdued">
                {describeScope(rule)}
              </Text>
            </BlockStack>
          </InlineStack>
          <InlineStack gap="200" blockAlign="center" wrap={false}>
            <Select
              label={`What to do with ${rule.label}`}
              labelHidden
              options={ACTION_CHOICES}
              value={rule.action}
              disabled={isBusy}
              onChange={(value) => onChange(rule, merchandisingActionSchema.parse(value))}
            />
            <Button
              icon={DeleteIcon}
              accessibilityLabel={`Remove the rule about ${rule.label}`}
              disabled={isBusy}
              onClick={() => onRemove(rule)}
            />
          </InlineStack>
        </ListRow>
      ))}
    </Box>
  );
}
