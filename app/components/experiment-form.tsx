import {
  BlockStack,
  Box,
  Button,
  Card,
  FormLayout,
  InlineError,
  Layout,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { experimentSubjectSchema, guardrailMetricSchema, MAX_ARMS, mayAdapt } from "~/contracts/experiment";
import { ExperimentArmForm } from "./experiment-arm-form";
import { armsFor, type ArmFields, type ExperimentErrors, type ExperimentFields } from "./experiment-fields";
import { GUARDRAILS, listSubjects } from "./experiment-words";
import type { NamedRule } from "./name-rules";

const TOLERANCES = [
  { label: "Never", value: "" },
  { label: "Clearly by more than 5%", value: "0.05" },
  { label: "Clearly by more than 10%", value: "0.1" },
  { label: "Clearly by more than 20%", value: "0.2" },
  { label: "Clearly by more than 50%", value: "0.5" },
];

const ADAPTIVE_SHARES = [
  { label: "Every shopper is in a group", value: "0" },
  { label: "Half of the shoppers get what does best so far", value: "50" },
  { label: "80 of 100 shoppers get what does best so far", value: "80" },
];

type Props = {
  fields: ExperimentFields;
  errors: ExperimentErrors;
  languages: { label: string; value: string }[];
  rules: NamedRule[];
  onChange: (fields: ExperimentFields) => void;
};

/** What is tried, on whom, and when it has to stop. */
export function ExperimentForm({ fields, errors, languages, rules, onChange }: Props) {
  const { arms, subject, guardrails } = fields;
  const errorOf = (field: string) => (errors[field] === undefined ? {} : { error: errors[field] });
  const setArm = (index: number, arm: ArmFields) => onChange({ ...fields, arms: arms.with(index, arm) });
  const addArm = () => {
    const kind = subject === "tone" ? "tone" : subject.startsWith("opening:") ? "words" : "held-out";
    const arm: ArmFields = { name: `Group ${arms.length + 1}`, share: "", kind, text: "", tone: "expert" };
    onChange({ ...fields, arms: [...arms, arm] });
  };
  const total = arms.reduce((sum, { share }) => sum + (Number(share) || 0), 0);

  return (
    // On phones Polaris lays the sections' titles against the very edge.
    <Box paddingInline={{ xs: "400", sm: "0" }}>
      <Layout>
        <Layout.AnnotatedSection
          title="What you are testing"
          description="One thing at a time. Only shoppers who meet it are counted, from that moment on, whichever group they are in."
        >
          <Card>
            <FormLayout>
              <TextField
                label="Name"
                value={fields.name}
                onChange={(name) => onChange({ ...fields, name })}
                placeholder="Does a shorter question about sizes sell more?"
                maxLength={80}
                autoComplete="off"
                {...errorOf("name")}
              />
              <Select
                label="About"
                options={listSubjects(rules)}
                value={subject}
                onChange={(value) => {
                  const chosen = experimentSubjectSchema.parse(value);
                  onChange({ ...fields, subject: chosen, arms: armsFor(chosen), adaptiveShare: "0" });
                }}
                {...errorOf("subject")}
              />
              <Select
                label="Shoppers browsing in"
                options={[{ label: "Any language", value: "" }, ...languages]}
                value={fields.language}
                onChange={(language) => onChange({ ...fields, language })}
                helpText="Your own words are in one language. Other shoppers do not take part and read the usual words."
                {...errorOf("language")}
              />
            </FormLayout>
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection
          title="Groups"
          description="Shoppers are assigned at random and stay in the same group. A group that gets nothing shows what the rest is worth. The fewer shoppers a group has, the longer it takes."
        >
          <Card>
            <BlockStack gap="400">
              {arms.map((arm, index) => (
                <ExperimentArmForm
                  // Groups have no names of their own until they are written.
                  key={index}
                  {...{ arm, index, subject, errors }}
                  onChange={(changed) => setArm(index, changed)}
                  onRemove={arms.length > 2 ? () => onChange({ ...fields, arms: arms.toSpliced(index, 1) }) : undefined}
                />
              ))}
              <Text as="p" tone="subdued">{`Together ${total}%.`}</Text>
              {errors.shares === undefined ? null : <InlineError fieldID="shares" message={errors.shares} />}
              {mayAdapt(subject) ? (
                <Select
                  label="While it runs"
                  options={ADAPTIVE_SHARES}
                  value={fields.adaptiveShare}
                  onChange={(adaptiveShare) => onChange({ ...fields, adaptiveShare })}
                  helpText={tellFloor(fields)}
                  {...errorOf("adaptiveShare")}
                />
              ) : null}
              {arms.length < MAX_ARMS &&
              subject !== "opening" &&
              subject !== "discount" &&
              !subject.startsWith("rule:") ? (
                <Box>
                  <Button onClick={addArm}>Add group</Button>
                </Box>
              ) : null}
            </BlockStack>
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection
          title="When it stops by itself"
          description="Checked every hour. “Clearly” means that chance alone would do this in at most one of twenty harmless experiments, however often it is checked."
        >
          <Card>
            <FormLayout>
              {guardrailMetricSchema.options.map((metric) => (
                <Select
                  key={metric}
                  label={GUARDRAILS[metric].label}
                  helpText={GUARDRAILS[metric].help}
                  options={TOLERANCES}
                  value={guardrails[metric]}
                  onChange={(tolerance) => onChange({ ...fields, guardrails: { ...guardrails, [metric]: tolerance } })}
                />
              ))}
            </FormLayout>
          </Card>
        </Layout.AnnotatedSection>
      </Layout>
    </Box>
  );
}

function tellFloor({ arms, adaptiveShare }: ExperimentFields): string {
  if (adaptiveShare === "0") return "Every group keeps its share until the experiment ends.";
  const least = Math.min(...arms.map(({ share }) => Number(share) || 0));
  const floor = Math.floor((least * (100 - Number(adaptiveShare))) / 100);
  return `Which words do best is worked out every hour, from revenue per visitor. These shoppers are in no group, so the comparison stays fair but takes longer. Every group keeps at least ${Math.max(1, floor)} of 100 shoppers.`;
}
