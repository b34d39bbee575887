import { BlockStack, Button, InlineStack, Popover, Text } from "@shopify/polaris";
import { QuestionCircleIcon } from "@shopify/polaris-icons";
import { useState } from "react";

type Props = {
  label: string;
  value: string;
  /** What exactly was counted, in plain words: one tap away from every number. */
  definition: string;
  detail?: string;
  size?: "headline" | "small";
};

/** One number with its name and its definition. */
export function ResultFigure({ label, value, definition, detail, size = "small" }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const activator = (
    <Button
      variant="plain"
      icon={QuestionCircleIcon}
      accessibilityLabel={`What ${label.toLowerCase()} means`}
      onClick={() => setIsOpen((open) => !open)}
    />
  );

  return (
    <BlockStack gap="100">
      <InlineStack gap="100" blockAlign="center" wrap={false}>
        <Text as="h3" variant="bodyMd" tone="subdued">
          {label}
        </Text>
        <Popover active={isOpen} activator={activator} onClose={() => setIsOpen(false)} autofocusTarget="first-node">
          <Popover.Section>
            <div style={{ maxWidth: "18rem" }}>
              <Text as="p">{definition}</Text>
            </div>
          </Popover.Section>
        </Popover>
      </InlineStack>
      <Text as="p" variant={size === "headline" ? "heading2xl" : "headingLg"}>
        {value}
      </Text>
      {detail ? (
        <Text as="p" variant="bodySm" tone="subdued">
          {detail}
        </Text>
      ) : null}
    </BlockStack>
  );
}
