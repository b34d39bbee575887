import { Banner, BlockStack, Button, Card, ChoiceList, InlineStack, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { type ApiTokenView, type Dataset, datasetSchema } from "~/contracts/exports";
import { DATASET_WORDS } from "./export-words";

type Props = {
  tokens: ApiTokenView[];
  /** The secret that was just made: shown this once. */
  secret: string | null;
  /** Why the last one was not made. */
  error: string | null;
  isBusy: boolean;
  locale: string;
  timeZone: string;
  onCreate: (token: { name: string; scopes: Dataset[] }) => void;
  onRevoke: (token: ApiTokenView) => void;
};

const DATASETS: Dataset[] = ["rollups", "orders", "conversations", "events"];

/** Tokens of the read API: make one, see which there are, revoke one. */
export function ApiTokensCard({ tokens, secret, error, isBusy, locale, timeZone, onCreate, onRevoke }: Props) {
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<Dataset[]>(DATASETS);
  const dayOf = (time: string) => new Date(time).toLocaleDateString(locale, { timeZone, dateStyle: "medium" });

  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Read API
        </Text>
        <Text as="p" tone="subdued">
          Your own programs can read the same lists at /api/v1/rollups, orders, conversations and events, with a token
          as the bearer. A token can only read; it cannot change anything.
        </Text>
        {secret === null ? null : (
          <Banner tone="success" title="Copy the token now: it is not shown again">
            <TextField label="New token" labelHidden autoComplete="off" readOnly selectTextOnFocus value={secret} />
          </Banner>
        )}
        {tokens.map((token) => (
          <InlineStack key={token.id} align="space-between" blockAlign="center" gap="200">
            <BlockStack>
              <Text as="span" fontWeight="semibold" breakWord>
                {token.name}
              </Text>
              <Text as="span" variant="bodySm" tone="subdued">
                {`Ends in ${token.ending}. Reads ${token.scopes.map((scope) => DATASET_WORDS[scope].title.toLowerCase()).join(", ")}. Created ${dayOf(token.createdAt)}, ${token.lastUsedAt === null ? "never used" : `last used ${dayOf(token.lastUsedAt)}`}.`}
              </Text>
            </BlockStack>
            <Button tone="critical" onClick={() => onRevoke(token)} accessibilityLabel={`Revoke ${token.name}`}>
              Revoke
            </Button>
          </InlineStack>
        ))}
        <TextField
          label="Name of the new token"
          autoComplete="off"
          maxLength={60}
          placeholder="Warehouse"
          value={name}
          onChange={setName}
          {...(error === null ? {} : { error })}
        />
        <ChoiceList
          allowMultiple
          title="It may read"
          choices={DATASETS.map((value) => ({ value, label: DATASET_WORDS[value].title }))}
          selected={scopes}
          onChange={(chosen) => setScopes(chosen.flatMap((value) => datasetSchema.safeParse(value).data ?? []))}
        />
        <InlineStack>
          <Button
            loading={isBusy}
            disabled={name.trim() === "" || scopes.length === 0}
            onClick={() => {
              onCreate({ name, scopes });
              setName("");
            }}
          >
            Create token
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
