import { Banner, Checkbox, ChoiceList, FormLayout, Select, TextField } from "@shopify/polaris";
import { OPENING_MOVES } from "~/contracts/opening-move";
import {
  deviceSchema,
  type OpeningConditions,
  openingConditionsSchema,
  type OpeningRuleAction,
  openingRuleActionSchema,
  pageKindSchema,
  segmentSchema,
} from "~/contracts/opening-rule";
import { currencyDigits } from "~/lib/money";
import { DEVICE_CHOICES, MOVE_WORDS, nameAction, PAGE_CHOICES, SEGMENT_CHOICES } from "./opening-words";

/** What is typed, before it is read: amounts in whole money, countries as a list. */
export type OpeningRuleDraft = {
  id: string | null;
  isActive: boolean;
  action: OpeningRuleAction;
  conditions: OpeningConditions;
  countries: string;
  cartFrom: string;
  cartUntil: string;
};

export function draftOf(
  rule: { id: string; action: OpeningRuleAction; isActive: boolean; conditions: OpeningConditions } | null,
  currency: string,
): OpeningRuleDraft {
  const conditions = rule?.conditions ?? openingConditionsSchema.parse({});
  const major = (amount: number | null) => (amount === null ? "" : String(amount / 10 ** currencyDigits(currency)));
  return {
    id: rule?.id ?? null,
    isActive: rule?.isActive ?? true,
    action: rule?.action ?? "size-help",
    conditions,
    countries: conditions.countries.join(", "),
    cartFrom: major(conditions.cartFrom),
    cartUntil: major(conditions.cartUntil),
  };
}

/** The conditions as they are stored, or what is wrong with what was typed. */
export function readDraft(draft: OpeningRuleDraft, currency: string): OpeningConditions | { error: string } {
  const minor = (text: string) =>
    text.trim() === "" ? null : Math.round(Number(text.replace(",", ".")) * 10 ** currencyDigits(currency));
  const read = openingConditionsSchema.safeParse({
    ...draft.conditions,
    countries: draft.countries
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((code) => code !== ""),
    cartFrom: minor(draft.cartFrom),
    cartUntil: minor(draft.cartUntil),
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return {
    error:
      issue?.path[0] === "cartFrom" || issue?.path[0] === "cartUntil"
        ? "Enter amounts as numbers, such as 50."
        : (issue?.message ?? "Check what you entered."),
  };
}

const ACTIONS = [...OPENING_MOVES, "silence" as const].map((value) => ({ value, label: nameAction(value) }));
const HOURS = Array.from({ length: 25 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }));

type Props = {
  draft: OpeningRuleDraft;
  currency: string;
  error: string | null;
  onChange: (draft: OpeningRuleDraft) => void;
};

/** What a rule does, and where, for whom and when. */
export function OpeningRuleForm({ draft, currency, error, onChange }: Props) {
  const { action, conditions } = draft;
  const change = (changed: Partial<OpeningRuleDraft>) => onChange({ ...draft, ...changed });
  const when = (changed: Partial<OpeningConditions>) => change({ conditions: { ...conditions, ...changed } });
  const { hours } = conditions;

  return (
    <FormLayout>
      {error === null ? null : <Banner tone="critical">{error}</Banner>}
      <Select
        label="What the assistant does"
        options={ACTIONS}
        value={action}
        helpText={
          action === "silence"
            ? "Says nothing first where this holds, unless a rule above this one speaks."
            : `${MOVE_WORDS[action].help} With a rule, it is said only where one of its rules holds.`
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
        helpText="Countries as two letters, such as US, DE."
        autoComplete="off"
        onChange={(countries) => change({ countries })}
      />
      <FormLayout.Group condensed>
        <TextField
          label="Cart from"
          suffix={currency}
          inputMode="decimal"
          value={draft.cartFrom}
          autoComplete="off"
          onChange={(cartFrom) => change({ cartFrom })}
        />
        <TextField
          label="Cart up to"
          suffix={currency}
          inputMode="decimal"
          value={draft.cartUntil}
          autoComplete="off"
          onChange={(cartUntil) => change({ cartUntil })}
        />
      </FormLayout.Group>
      <Checkbox
        label="Only at some hours of your shop's day"
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
          />
        </FormLayout.Group>
      )}
    </FormLayout>
  );
}
