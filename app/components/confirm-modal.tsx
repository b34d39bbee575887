import { BlockStack, Modal, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

type Props = {
  isOpen: boolean;
  title: string;
  /** What follows from it. */
  text: string;
  /** What the button says. */
  action: string;
  isDestructive?: boolean;
  isBusy: boolean;
  onConfirm: () => void;
  onClose: () => void;
  /** What is still to be chosen. */
  children?: ReactNode;
};

/** Asks once more before something that shoppers notice or that cannot be undone. */
export function ConfirmModal(props: Props) {
  const { isOpen, title, text, action, isDestructive = false, isBusy, onConfirm, onClose, children } = props;
  return (
    <Modal
      open={isOpen}
      onClose={onClose}
      title={title}
      primaryAction={{ content: action, destructive: isDestructive, loading: isBusy, onAction: onConfirm }}
      secondaryActions={[{ content: "Cancel", onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          <Text as="p">{text}</Text>
          {children}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
