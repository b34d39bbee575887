import {
  Banner,
  BlockStack,
  Box,
  Card,
  Checkbox,
  FormLayout,
  Layout,
  Link,
  RangeSlider,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { type ShopSettings, SMALLEST_HOLDOUT } from "~/contracts/shop-settings";
import { EmbeddingSettings, type EmbeddingStatus } from "./embedding-settings";
import { type KeyDraft, LanguageModelSettings, type ModelStatus } from "./language-model-settings";
import { tellHoldoutShare } from "./tell-holdout-share";

const TONES = [
  { label: "Warm: friendly, a little more words", value: "warm" },
  { label: "Concise: short and to the point", value: "concise" },
  { label: "Expert: names materials and measures", value: "expert" },
];
const RETENTION = [
  { label: "30 days", value: "30" },
  { label: "90 days", value: "90" },
  { label: "180 days", value: "180" },
  { label: "1 year", value: "365" },
  { label: "2 years", value: "730" },
];

type Props = {
  settings: ShopSettings;
  /** By field name; shown beside the field. */
  errors: Partial<Record<keyof ShopSettings | "modelKey", string>>;
  languageModel: { status: ModelStatus; keyDraft: KeyDraft; onKeyChange: (draft: KeyDraft) => void };
  embeddings: EmbeddingStatus;
  onChange: (settings: ShopSettings) => void;
};

/** Everything a merchant decides about the assistant, with what follows from it in plain words. */
export function SettingsForm({ settings, errors, languageModel, embeddings, onChange }: Props) {
  const set = <Key extends keyof ShopSettings>(key: Key, value: ShopSettings[Key]) =>
    onChange({ ...settings, [key]: value });
  const errorOf = (key: keyof ShopSettings) => (errors[key] === undefined ? {} : { error: errors[key] });

  return (
    // On phones Polaris lays the sections' titles against the very edge.
    <Box paddingInline={{ xs: "400", sm: "0" }}>
      <Layout>
        <Layout.AnnotatedSection
          title="On the shop floor"
          description="Pausing hides the assistant from shoppers at once. Visitors go on being counted."
        >
          <Card>
            <BlockStack gap="300">
              {settings.paused ? (
                <Banner tone="warning">The assistant is paused. Shoppers do not see it.</Banner>
              ) : null}
              <Checkbox
                label="Pause the assistant"
                checked={settings.paused}
                onChange={(paused) => set("paused", paused)}
              />
              <Text as="p" tone="subdued">
                When the assistant speaks first, and what it says, is set on the page{" "}
                <Link url="/app/openings">Openings</Link>.
              </Text>
            </BlockStack>
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection title="Character" description="How the assistant introduces itself and speaks.">
          <Card>
            <FormLayout>
              <TextField
                label="Name"
                value={settings.agentName}
                onChange={(value) => set("agentName", value)}
                maxLength={40}
                autoComplete="off"
                {...errorOf("agentName")}
              />
              <Select
                label="Tone"
                options={TONES}
                value={settings.tone}
                onChange={(value) => set("tone", value as ShopSettings["tone"])}
              />
              <TextField
                label="Greeting"
                value={settings.greeting}
                onChange={(value) => set("greeting", value)}
                placeholder="Leave empty for a greeting in the shopper's language"
                maxLength={300}
                multiline={2}
                showCharacterCount
                autoComplete="off"
                {...errorOf("greeting")}
              />
            </FormLayout>
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection title="People" description="Shown to shoppers who would rather talk to a person.">
          <Card>
            <FormLayout>
              <TextField
                label="Contact e-mail"
                type="email"
                value={settings.contactEmail}
                onChange={(value) => set("contactEmail", value)}
                autoComplete="email"
                {...errorOf("contactEmail")}
              />
              <TextField
                label="Hours"
                value={settings.contactHours}
                onChange={(value) => set("contactHours", value)}
                placeholder="Mon–Fri, 9–17"
                maxLength={120}
                autoComplete="off"
                {...errorOf("contactHours")}
              />
            </FormLayout>
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection
          title="Language model"
          description="A language model words replies more freely. The built-in assistant takes over whenever it cannot."
        >
          <Card>
            <LanguageModelSettings
              settings={settings.languageModel}
              status={languageModel.status}
              keyDraft={languageModel.keyDraft}
              errors={{
                ...(errors.modelKey === undefined ? {} : { key: errors.modelKey }),
                ...(errors.languageModel === undefined ? {} : { settings: errors.languageModel }),
              }}
              onChange={(model) => set("languageModel", model)}
              onKeyChange={languageModel.onKeyChange}
            />
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection
          title="Search by meaning"
          description="Search finds words. With this it also weighs what they mean, a little."
        >
          <Card>
            <EmbeddingSettings
              isOn={settings.embeddings}
              provider={settings.languageModel.provider}
              status={embeddings}
              onChange={(isOn) => set("embeddings", isOn)}
            />
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection
          title="Proof and privacy"
          description="What the numbers are measured against, and how long conversations are kept."
        >
          <Card>
            <FormLayout>
              <RangeSlider
                label={`Holdout: ${Math.round(settings.holdoutShare * 100)} % of visitors never meet the assistant`}
                min={SMALLEST_HOLDOUT * 100}
                max={50}
                step={1}
                value={Math.round(settings.holdoutShare * 100)}
                onChange={(value) => set("holdoutShare", Number(value) / 100)}
                helpText={tellHoldoutShare(settings.holdoutShare)}
                {...errorOf("holdoutShare")}
              />
              <Select
                label="Keep conversations and events for"
                options={RETENTION}
                value={String(settings.retentionDays)}
                onChange={(value) => set("retentionDays", Number(value))}
                helpText="Older ones are deleted every night. The daily numbers stay."
              />
            </FormLayout>
          </Card>
        </Layout.AnnotatedSection>
      </Layout>
    </Box>
  );
}
