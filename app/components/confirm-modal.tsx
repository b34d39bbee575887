import { Modal, Text } from "@shopify/polaris";

type Props = {
  isOpen: boolean;
  title: string;
  /** What the button says. */
  action: string;
  isDestructive?: boolean;
  isBusy: boolean;
  onConfirm: () => void;
  onClose: () => void;
  /** What follows from it. */
  children: string;
};

/** Asks once more before something that shoppers notice or that cannot be undone. */
export function ConfirmModal({
  isOpen,
  title,
  action,
  isDestructive = false,
  isBusy,
  onConfirm,
  onClose,
  children,
}: Props) {
  return (
    <Modal
      open={isOpen}
      onClose={onClose}
      title={title}
      primaryAction={{ content: action, destructive: isDestructive, loading: isBusy, onAction: onConfirm }}
      secondaryActions={[{ content: "Cancel", onAction: onClose }]}
    >
      <Modal.Section>
        <Text as="p">{children}</Text>
      </Modal.Section>
    </Modal>
  );
}
