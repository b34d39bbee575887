import { Box, Button, FormLayout, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { type ExperimentSubject, treatmentSchema, treatmentsOf } from "~/contracts/experiment";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import type { ArmFields, ExperimentErrors } from "./experiment-fields";
import { nameTreatment } from "./experiment-words";

/** Stands for a product's title in the preview. */
const SAMPLE_TITLE = "Linen Shirt";

const kindSchema = {
  parse: (kind: string) =>
    treatmentSchema.options.find((option) => option.shape.kind.value === kind)?.shape.kind.value ?? "usual",
};
const toneSchema = shopSettingsSchema.shape.tone.unwrap();
const TONES = [
  { label: "Warm", value: "warm" },
  { label: "Concise", value: "concise" },
  { label: "Expert", value: "expert" },
];

type Props = {
  arm: ArmFields;
  index: number;
  subject: ExperimentSubject;
  errors: ExperimentErrors;
  onChange: (arm: ArmFields) => void;
  /** Undefined where it must stay. */
  onRemove: (() => void) | undefined;
};

/** One group of visitors: its name, its share and what is done to it. */
export function ExperimentArmForm({ arm, index, subject, errors, onChange, onRemove }: Props) {
  const errorOf = (field: string) => {
    const error = errors[`arms.${index}.${field}`];
    return error === undefined ? {} : { error };
  };

  return (
    <Box as="section" paddingBlockEnd="200" aria-label={`Group ${index + 1}`}>
      <FormLayout>
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h3" variant="headingSm">{`Group ${index + 1}`}</Text>
          {onRemove ? (
            <Button variant="plain" tone="critical" accessibilityLabel={`Remove group ${index + 1}`} onClick={onRemove}>
              Remove
            </Button>
          ) : null}
        </InlineStack>
        <FormLayout.Group condensed>
          <TextField
            label="Name"
            value={arm.name}
            onChange={(name) => onChange({ ...arm, name })}
            maxLength={40}
            autoComplete="off"
            {...errorOf("name")}
          />
          <TextField
            label="Share"
            type="number"
            suffix="%"
            min={1}
            max={99}
            value={arm.share}
            onChange={(share) => onChange({ ...arm, share })}
            autoComplete="off"
            {...errorOf("share")}
          />
        </FormLayout.Group>
        <Select
          label="What the assistant does"
          options={treatmentsOf(subject).map((value) => ({ value, label: nameTreatment(value, subject) }))}
          value={arm.kind}
          onChange={(kind) => onChange({ ...arm, kind: kindSchema.parse(kind) })}
          {...(arm.kind === "words" ? {} : errorOf("does"))}
        />
        {arm.kind === "tone" ? (
          <Select
            label="Tone"
            options={TONES}
            value={arm.tone}
            onChange={(tone) => onChange({ ...arm, tone: toneSchema.parse(tone) })}
          />
        ) : null}
        {arm.kind === "words" ? (
          <TextField
            label="What it says"
            helpText="{product} stands for the title of the product on the page."
            placeholder="Not sure about the size of {product}? Tell me what you usually wear."
            value={arm.text}
            onChange={(text) => onChange({ ...arm, text })}
            multiline={2}
            maxLength={200}
            showCharacterCount
            autoComplete="off"
            {...errorOf("does")}
          />
        ) : null}
        {arm.kind === "words" && arm.text.trim() !== "" ? <WordsPreview text={arm.text} /> : null}
      </FormLayout>
    </Box>
  );
}

function WordsPreview({ text }: { text: string }) {
  return (
    <Box>
      <Text as="p" variant="bodySm" tone="subdued">
        Shoppers read, for example:
      </Text>
      <Box background="bg-surface-secondary" padding="300" borderRadius="300" maxWidth="22rem">
        <Text as="p" breakWord>
          {text.replaceAll("{product}", SAMPLE_TITLE)}
        </Text>
      </Box>
    </Box>
  );
}
