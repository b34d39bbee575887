import { Banner, BlockStack, Button, ChoiceList, FormLayout, InlineStack, Text, TextField } from "@shopify/polaris";
import type { ShopSettings } from "~/contracts/shop-settings";
import { BudgetField } from "./budget-field";
import { DollarRateField } from "./dollar-rate-field";
import type { SettingsErrors } from "./settings-part";

type ModelSettings = ShopSettings["languageModel"];

/** What the page knows beside the settings; the key itself never comes here. */
export type ModelStatus = {
  /** The operator's model, or null where the operator has set none up. */
  sharedModel: string | null;
  /** Last characters of the merchant's own key. */
  keyEnding: string | null;
  /** Replies this month, and what they cost in US dollars. */
  month: { turns: number; cost: number };
  /** Of the shop, and of its calendar. */
  currency: string;
  today: string;
};

/** What is to happen to the merchant's key when the page is saved. */
export type KeyDraft = { action: "keep" } | { action: "remove" } | { action: "save"; key: string };

type Props = {
  settings: ModelSettings;
  status: ModelStatus;
  keyDraft: KeyDraft;
  errors: SettingsErrors;
  onChange: (settings: ModelSettings) => void;
  onKeyChange: (draft: KeyDraft) => void;
};

/** Which language model words the replies, whose key pays for it, and how much it may cost. */
export function LanguageModelSettings({ settings, status, keyDraft, errors, onChange, onKeyChange }: Props) {
  return (
    <BlockStack gap="400">
      <ChoiceList
        title="Who words the replies"
        choices={[
          {
            label: "The language model that comes with the app",
            value: "shared",
            helpText:
              status.sharedModel === null
                ? "None is set up at the moment: the built-in assistant answers."
                : `Model ${status.sharedModel}.`,
          },
          { label: "A language model with your own key", value: "own" },
          {
            label: "No language model",
            value: "none",
            helpText: "The built-in assistant answers everything. Nothing is sent to any provider.",
          },
        ]}
        selected={[settings.provider]}
        onChange={([provider]) => onChange({ ...settings, provider: toProvider(provider) })}
      />
      {settings.provider === "own" ? (
        <FormLayout>
          <KeyField ending={status.keyEnding} draft={keyDraft} error={errors.modelKey} onChange={onKeyChange} />
          <TextField
            label="Model"
            value={settings.model}
            onChange={(model) => onChange({ ...settings, model })}
            placeholder={status.sharedModel ?? "gpt-4.1-mini"}
            helpText="Leave empty for the recommended one."
            maxLength={100}
            autoComplete="off"
            {...(errors.model === undefined ? {} : { error: errors.model })}
          />
        </FormLayout>
      ) : null}
      {settings.provider === "none" ? null : (
        <FormLayout>
          <BudgetField
            value={settings.monthlyBudget}
            onChange={(monthlyBudget) => onChange({ ...settings, monthlyBudget })}
          />
          <Text as="p" tone="subdued">
            {describeMonth(status.month)}
          </Text>
          {status.currency === "USD" ? null : (
            <DollarRateField
              entered={settings.dollarRate}
              currency={status.currency}
              today={status.today}
              onChange={(dollarRate) => onChange({ ...settings, dollarRate })}
            />
          )}
          <Banner tone="info">
            Prices, stock and policies always come from your shop, whoever words the reply. E-mail addresses, phone and
            card numbers and postal addresses are masked before a conversation is sent to the provider.
          </Banner>
        </FormLayout>
      )}
    </BlockStack>
  );
}

function KeyField({
  ending,
  draft,
  error,
  onChange,
}: {
  ending: string | null;
  draft: KeyDraft;
  error: string | undefined;
  onChange: (draft: KeyDraft) => void;
}) {
  if (draft.action === "keep" && ending !== null) {
    return (
      <InlineStack gap="300" blockAlign="center">
        <Text as="span">{`A key that ends in ${ending} is saved.`}</Text>
        <Button onClick={() => onChange({ action: "save", key: "" })}>Replace key</Button>
        <Button tone="critical" variant="plain" onClick={() => onChange({ action: "remove" })}>
          Remove key
        </Button>
      </InlineStack>
    );
  }
  if (draft.action === "remove") {
    return (
      <InlineStack gap="300" blockAlign="center">
        <Text as="span">The key is removed when you save.</Text>
        <Button onClick={() => onChange({ action: "keep" })}>Keep it</Button>
      </InlineStack>
    );
  }
  return (
    <TextField
      label="API key"
      type="password"
      value={draft.action === "save" ? draft.key : ""}
      onChange={(key) => onChange(key === "" && ending === null ? { action: "keep" } : { action: "save", key })}
      helpText="Stored encrypted. It cannot be viewed again, only replaced or removed."
      maxLength={300}
      autoComplete="off"
      {...(error === undefined ? {} : { error })}
    />
  );
}

function describeMonth({ turns, cost }: ModelStatus["month"]): string {
  if (turns === 0) return "No reply was worded by a language model this month.";
  const money = new Intl.NumberFormat("en", {
    style: "currency",
    currency: "USD",
    maximumFractionDigits: cost < 1 ? 4 : 2,
  });
  return `This month: ${turns} ${turns === 1 ? "reply" : "replies"}, about ${money.format(cost)}.`;
}

function toProvider(value: string | undefined): ModelSettings["provider"] {
  return value === "own" || value === "none" ? value : "shared";
}
