import { Banner, Checkbox, ChoiceList, FormLayout, Select, TextField } from "@shopify/polaris";
import { OPENING_MOVES } from "~/contracts/opening-move";
import {
  deviceSchema,
  type OpeningConditions,
  openingRuleActionSchema,
  pageKindSchema,
  segmentSchema,
} from "~/contracts/opening-rule";
import type { OpeningRuleDraft, OpeningRuleErrors } from "./opening-rule-draft";
import { DEVICE_CHOICES, MOVE_WORDS, nameAction, PAGE_CHOICES, SEGMENT_CHOICES } from "./opening-words";

const ACTIONS = [...OPENING_MOVES, "silence" as const].map((value) => ({ value, label: nameAction(value) }));
const HOURS = Array.from({ length: 25 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }));

type Props = {
  draft: OpeningRuleDraft;
  currency: string;
  errors: OpeningRuleErrors;
  /** What is wrong with the rule as a whole. */
  refusal: string | null;
  onChange: (draft: OpeningRuleDraft) => void;
};

/** What a rule does, and where, for whom and when. */
export function OpeningRuleForm({ draft, currency, errors, refusal, onChange }: Props) {
  const { action, conditions } = draft;
  const change = (changed: Partial<OpeningRuleDraft>) => onChange({ ...draft, ...changed });
  const when = (changed: Partial<OpeningConditions>) => change({ conditions: { ...conditions, ...changed } });
  const { hours } = conditions;
  const errorOf = (field: keyof OpeningRuleErrors) => (errors[field] === undefined ? {} : { error: errors[field] });

  return (
    <FormLayout>
      {refusal === null ? null : <Banner tone="critical">{refusal}</Banner>}
      <Select
        label="What the assistant does"
        options={ACTIONS}
        value={action}
        helpText={
          action === "silence"
            ? "Does not speak first where this rule applies, unless a rule above it does."
            : `${MOVE_WORDS[action].help} Once it has rules, it is said only where one of them applies.`
        }
        onChange={(value) => change({ action: openingRuleActionSchema.parse(value) })}
      />
      <ChoiceList
        allowMultiple
        title="Pages (none chosen: all)"
        choices={PAGE_CHOICES}
        selected={conditions.pages}
        onChange={(values) => when({ pages: values.map((value) => pageKindSchema.parse(value)) })}
      />
      <ChoiceList
        allowMultiple
        title="Devices (none chosen: all)"
        choices={DEVICE_CHOICES}
        selected={conditions.devices}
        onChange={(values) => when({ devices: values.map((value) => deviceSchema.parse(value)) })}
      />
      <ChoiceList
        allowMultiple
        title="Shoppers (none chosen: all)"
        choices={SEGMENT_CHOICES}
        selected={conditions.segments}
        onChange={(values) => when({ segments: values.map((value) => segmentSchema.parse(value)) })}
      />
      <TextField
        label="Markets"
        value={draft.countries}
        placeholder="All"
        helpText="Two-letter country codes, such as US, DE."
        autoComplete="off"
        onChange={(countries) => change({ countries })}
        {...errorOf("countries")}
      />
      <FormLayout.Group condensed>
        <TextField
          label="Cart from"
          suffix={currency}
          inputMode="decimal"
          value={draft.cartFrom}
          autoComplete="off"
          onChange={(cartFrom) => change({ cartFrom })}
          {...errorOf("cartFrom")}
        />
        <TextField
          label="Cart up to"
          suffix={currency}
          inputMode="decimal"
          value={draft.cartUntil}
          autoComplete="off"
          onChange={(cartUntil) => change({ cartUntil })}
          {...errorOf("cartUntil")}
        />
      </FormLayout.Group>
      <Checkbox
        label="Only at certain hours, in your shop's time zone"
        checked={hours !== null}
        onChange={(isLimited) => when({ hours: isLimited ? { from: 9, until: 18 } : null })}
      />
      {hours === null ? null : (
        <FormLayout.Group condensed>
          <Select
            label="From"
            options={HOURS.slice(0, 24)}
            value={String(hours.from)}
            onChange={(from) => when({ hours: { ...hours, from: Number(from) } })}
          />
          <Select
            label="Until"
            options={HOURS.slice(1)}
            value={String(hours.until)}
            onChange={(until) => when({ hours: { ...hours, until: Number(until) } })}
            {...errorOf("hours")}
          />
        </FormLayout.Group>
      )}
    </FormLayout>
  );
}
