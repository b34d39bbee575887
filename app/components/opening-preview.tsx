import { Box, BlockStack, Button, Form, FormLayout, InlineStack, Select, Tag, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { OPENING_MOVES } from "~/contracts/opening-move";
import { type OpeningPreview, type OpeningPreviewQuery, openingPreviewQuerySchema } from "~/contracts/opening-view";
import { MOVE_WORDS } from "./opening-words";

const MOVES = OPENING_MOVES.map((value) => ({ value, label: MOVE_WORDS[value].name }));
const LANGUAGES = [
  { value: "en", label: "English" },
  { value: "de", label: "German" },
  { value: "fr", label: "French" },
  { value: "es", label: "Spanish" },
];

type Props = {
  query: OpeningPreviewQuery;
  /** Null where nothing was asked yet. */
  preview: OpeningPreview | null;
  isBusy: boolean;
  onAsk: (query: OpeningPreviewQuery) => void;
};

/** What a shopper would read now, about a product of the shop as it is. */
export function OpeningPreviewForm({ query, preview, isBusy, onAsk }: Props) {
  const [wanted, setWanted] = useState(query);
  const set = (changed: Record<string, string>) =>
    setWanted(openingPreviewQuerySchema.parse({ ...wanted, ...changed }));

  return (
    <BlockStack gap="400">
      <Form onSubmit={() => onAsk(wanted)}>
        <FormLayout>
          <Select label="Message" options={MOVES} value={wanted.move} onChange={(move) => set({ move })} />
          <TextField
            label="About the product"
            value={wanted.product}
            placeholder="Your most popular one"
            helpText="Any word in its title."
            maxLength={200}
            autoComplete="off"
            onChange={(product) => setWanted({ ...wanted, product })}
          />
          <Select
            label="Language"
            options={LANGUAGES}
            value={wanted.language}
            onChange={(language) => set({ language })}
          />
          <Button submit loading={isBusy}>
            Show
          </Button>
        </FormLayout>
      </Form>
      {preview === null ? null : (
        <Shown preview={preview} silent={MOVE_WORDS[query.move].silent} language={query.language} />
      )}
    </BlockStack>
  );
}

function Shown({ preview, silent, language }: { preview: OpeningPreview; silent: string; language: string }) {
  const { about, text, replies } = preview;
  if (about === null) return <Text as="p">Your shop has no product with that name that can be bought.</Text>;
  if (text === null) {
    return <Text as="p">{`About “${about}” the assistant would stay silent: ${silent}.`}</Text>;
  }
  return (
    <BlockStack gap="200">
      <Text as="p" tone="subdued">{`About “${about}”, a shopper would read:`}</Text>
      <Box background="bg-surface-secondary" padding="400" borderRadius="300">
        <BlockStack gap="300">
          <div lang={language}>
            <Text as="p" breakWord>
              {text}
            </Text>
          </div>
          <InlineStack gap="200">
            {replies.map((label) => (
              <Tag key={label}>{label}</Tag>
            ))}
          </InlineStack>
        </BlockStack>
      </Box>
    </BlockStack>
  );
}
