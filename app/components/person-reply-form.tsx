import { BlockStack, Button, Card, FormLayout, InlineStack, Text, TextField } from "@shopify/polaris";
import { useState } from "react";

const MAX_LENGTH = 2000;

type Props = {
  defaultName: string;
  /** The shopper left an address. */
  hasEmail: boolean;
  /** A mail server is configured. */
  canSendMail: boolean;
  isSending: boolean;
  onSend: (reply: { authorName: string; text: string }) => void;
};

/** Where a person of the team writes to the shopper. */
export function PersonReplyForm({ defaultName, hasEmail, canSendMail, isSending, onSend }: Props) {
  const [authorName, setAuthorName] = useState(defaultName);
  const [text, setText] = useState("");
  const isReady = authorName.trim() !== "" && text.trim() !== "" && text.length <= MAX_LENGTH;

  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Write to the shopper
        </Text>
        <FormLayout>
          <TextField
            label="Your name, as the shopper sees it"
            value={authorName}
            onChange={setAuthorName}
            maxLength={40}
            autoComplete="name"
          />
          <TextField
            label="Message"
            value={text}
            onChange={setText}
            multiline={4}
            maxLength={MAX_LENGTH}
            showCharacterCount
            autoComplete="off"
            helpText={describeWay(hasEmail, canSendMail)}
          />
        </FormLayout>
        <InlineStack align="end">
          <Button
            variant="primary"
            disabled={!isReady}
            loading={isSending}
            onClick={() => {
              onSend({ authorName: authorName.trim(), text: text.trim() });
              setText("");
            }}
          >
            Send
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

function describeWay(hasEmail: boolean, canSendMail: boolean): string {
  if (!hasEmail) return "It appears in the shopper's chat. They left no e-mail address.";
  if (canSendMail) return "It appears in the shopper's chat and is sent to the e-mail address they left.";
  return "It appears in the shopper's chat. No mail server is set up, so it cannot be sent to the address they left.";
}
