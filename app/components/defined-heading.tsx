import { InlineStack, Text } from "@shopify/polaris";
import { DefinitionButton } from "./definition-button";

type Props = {
  title: string;
  /** What exactly was counted under it, in plain words. */
  definition: string;
  /** Where a table is named by it. */
  id?: string | undefined;
};

/** The heading of a card, with what it means one tap away. */
export function DefinedHeading({ title, definition, id }: Props) {
  return (
    <InlineStack gap="100" blockAlign="center" wrap={false}>
      <Text as="h2" variant="headingMd" {...(id === undefined ? {} : { id })}>
        {title}
      </Text>
      <DefinitionButton label={title} definition={definition} />
    </InlineStack>
  );
}
