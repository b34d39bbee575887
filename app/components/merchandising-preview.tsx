import { Badge, BlockStack, Button, Form, InlineStack, Text, TextField, Thumbnail } from "@shopify/polaris";
import { ImageIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import type { PreviewItem, SteeringPreview } from "~/contracts/merchandising-view";
import { describeCause } from "./merchandising-words";

type Props = {
  question: string;
  /** Null where nothing was asked yet, or the question asks for no product. */
  preview: SteeringPreview | null;
  isBusy: boolean;
  onAsk: (question: string) => void;
};

/** What shoppers who ask for something see now, and what the rules have done to it. */
export function MerchandisingPreview({ question, preview, isBusy, onAsk }: Props) {
  const [text, setText] = useState(question);
  return (
    <BlockStack gap="400">
      <Form onSubmit={() => onAsk(text)}>
        <TextField
          label="A shopper asks for"
          value={text}
          onChange={setText}
          placeholder="waterproof shoes under 150"
          maxLength={200}
          autoComplete="off"
          connectedRight={
            <Button submit loading={isBusy} disabled={text.trim() === ""}>
              Show
            </Button>
          }
        />
      </Form>
      {question === "" ? (
        <Text as="p" tone="subdued">
          Try a question shoppers ask and see what your rules do to the answer.
        </Text>
      ) : preview === null ? (
        <Text as="p">This does not ask for a product, so the assistant would ask what the shopper is looking for.</Text>
      ) : (
        <Answer preview={preview} />
      )}
    </BlockStack>
  );
}

function Answer({ preview: { question, items, withheld } }: { preview: SteeringPreview }) {
  return (
    <BlockStack gap="300">
      <Text as="h3" variant="headingSm">
        {items.length === 0
          ? `Shoppers who ask for “${question}” would now see nothing`
          : `Shoppers who ask for “${question}” would now see`}
      </Text>
      <BlockStack gap="200" as="ul">
        {items.map((item, index) => (
          <li key={item.id} style={{ listStyle: "none" }}>
            <InlineStack gap="300" blockAlign="center" wrap={false}>
              <Text as="span" tone="subdued">
                {index + 1}
              </Text>
              <Thumbnail source={item.imageUrl ?? ImageIcon} alt="" size="small" />
              <BlockStack gap="050">
                <Text as="span" breakWord>
                  {item.title}
                </Text>
                {item.by.length === 0 ? null : (
                  <InlineStack gap="100">
                    <Badge tone="info">{describeMove(item, index + 1)}</Badge>
                  </InlineStack>
                )}
              </BlockStack>
            </InlineStack>
          </li>
        ))}
      </BlockStack>
      {withheld.length === 0 ? null : (
        <Text as="p" tone="subdued">{`Held back by your rules: ${withheld.join(", ")}.`}</Text>
      )}
    </BlockStack>
  );
}

function describeMove({ from, by }: PreviewItem, place: number): string {
  const reasons = by.map(describeCause).join(", ");
  if (from === null) return `Moved up here: ${reasons}`;
  return from === place ? reasons : `Was ${from}: ${reasons}`;
}
