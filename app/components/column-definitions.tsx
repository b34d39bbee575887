import { BlockStack, Button, Modal, Text } from "@shopify/polaris";
import { QuestionCircleIcon } from "@shopify/polaris-icons";
import { useState } from "react";

/** What each column of a wide table counts: its headings have no room for a button of their own. */
export function ColumnDefinitions({ columns }: { columns: readonly { label: string; definition: string }[] }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="plain" icon={QuestionCircleIcon} onClick={() => setIsOpen(true)}>
        What the columns mean
      </Button>
      <Modal open={isOpen} title="What the columns mean" onClose={() => setIsOpen(false)}>
        <Modal.Section>
          <BlockStack gap="300">
            {columns.map(({ label, definition }) => (
              <BlockStack key={label}>
                <Text as="h3" variant="headingSm">
                  {label}
                </Text>
                <Text as="p">{definition}</Text>
              </BlockStack>
            ))}
          </BlockStack>
        </Modal.Section>
      </Modal>
    </>
  );
}
