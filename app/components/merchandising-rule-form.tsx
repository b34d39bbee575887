import { Banner, BlockStack, ChoiceList, Combobox, FormLayout, Icon, Listbox, Select, Text } from "@shopify/polaris";
import { SearchIcon } from "@shopify/polaris-icons";
import {
  type MerchandisingAction,
  merchandisingActionSchema,
  type MerchandisingKind,
  merchandisingKindSchema,
} from "~/contracts/merchandising";
import { ACTION_CHOICES, KIND_CHOICES } from "./merchandising-words";

export type RuleDraft = {
  action: MerchandisingAction;
  kind: MerchandisingKind;
  text: string;
  /** Null until something was chosen from the list. */
  target: { value: string; label: string } | null;
};

export const EMPTY_DRAFT: RuleDraft = { action: "boost", kind: "product", text: "", target: null };

const HELP: Record<MerchandisingAction, string> = {
  boost: "Comes first among products that suit the shopper about equally well.",
  bury: "Comes last among products that suit the shopper about equally well.",
  never: "Is left out of everything the assistant recommends. Shoppers who ask for it by name still get an answer.",
};

type Props = {
  draft: RuleDraft;
  found: { value: string; label: string }[];
  isSearching: boolean;
  error: string | null;
  onChange: (draft: RuleDraft) => void;
};

/** What is to be done, with which products. */
export function MerchandisingRuleForm({ draft, found, isSearching, error, onChange }: Props) {
  return (
    <FormLayout>
      {error === null ? null : <Banner tone="critical">{error}</Banner>}
      <ChoiceList
        title="What to do"
        choices={ACTION_CHOICES.map((choice) => ({ ...choice, helpText: HELP[choice.value] }))}
        selected={[draft.action]}
        onChange={([action]) => onChange({ ...draft, action: merchandisingActionSchema.parse(action) })}
      />
      <Select
        label="With what"
        options={KIND_CHOICES}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind: merchandisingKindSchema.parse(kind), text: "", target: null })}
      />
      <Combobox
        activator={
          <Combobox.TextField
            prefix={<Icon source={SearchIcon} />}
            label="Search your shop"
            value={draft.text}
            placeholder={draft.kind === "product" ? "Title, type or any word in it" : "Start typing its name"}
            onChange={(text) => onChange({ ...draft, text, target: null })}
            autoComplete="off"
          />
        }
      >
        {found.length > 0 ? (
          <Listbox
            onSelect={(value) => {
              const target = found.find((option) => option.value === value) ?? null;
              onChange({ ...draft, target, text: target?.label ?? draft.text });
            }}
          >
            {found.map(({ value, label }) => (
              <Listbox.Option key={value} value={value} selected={draft.target?.value === value}>
                {label}
              </Listbox.Option>
            ))}
          </Listbox>
        ) : null}
      </Combobox>
      <BlockStack>
        <Text as="p" tone="subdued">
          {describeSearch(draft, { isSearching, count: found.length })}
        </Text>
      </BlockStack>
    </FormLayout>
  );
}

function describeSearch(
  { target }: RuleDraft,
  { isSearching, count }: { isSearching: boolean; count: number },
): string {
  if (target) return `Chosen: ${target.label}`;
  if (isSearching) return "Searching…";
  return count === 0 ? "Nothing in your shop has that name." : "Choose one from the list.";
}
