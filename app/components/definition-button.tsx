import { Button, Popover, Text } from "@shopify/polaris";
import { QuestionCircleIcon } from "@shopify/polaris-icons";
import { useState } from "react";

type Props = {
  /** What is explained, as it is written beside the button. */
  label: string;
  /** What exactly was counted, in plain words. */
  definition: string;
  verb?: "means" | "mean";
};

/** One tap away from every number: what it means. */
export function DefinitionButton({ label, definition, verb = "means" }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const activator = (
    <Button
      variant="plain"
      icon={QuestionCircleIcon}
      accessibilityLabel={`What ${label.charAt(0).toLowerCase()}${label.slice(1)} ${verb}`}
      onClick={() => setIsOpen((open) => !open)}
    />
  );

  return (
    <Popover active={isOpen} activator={activator} onClose={() => setIsOpen(false)} autofocusTarget="first-node">
      <Popover.Section>
        <div style={{ maxWidth: "18rem" }}>
          <Text as="p">{definition}</Text>
        </div>
      </Popover.Section>
    </Popover>
  );
}
