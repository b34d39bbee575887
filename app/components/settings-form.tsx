import { Box, Card, Layout } from "@shopify/polaris";
import type { ShopSettings } from "~/contracts/shop-settings";
import { CharacterSettings } from "./character-settings";
import { ContactSettings } from "./contact-settings";
import { EmbeddingSettings, type EmbeddingStatus } from "./embedding-settings";
import { type KeyDraft, LanguageModelSettings, type ModelStatus } from "./language-model-settings";
import { PresenceSettings } from "./presence-settings";
import { ProofSettings } from "./proof-settings";
import type { SettingsErrors, SettingsPart } from "./settings-part";

type Props = {
  settings: ShopSettings;
  errors: SettingsErrors;
  languageModel: { status: ModelStatus; keyDraft: KeyDraft; onKeyChange: (draft: KeyDraft) => void };
  embeddings: EmbeddingStatus;
  onChange: (settings: ShopSettings) => void;
};

/** Everything a merchant decides about the assistant, with what follows from it in plain words. */
export function SettingsForm({ settings, errors, languageModel, embeddings, onChange }: Props) {
  const set: SettingsPart["set"] = (key, value) => onChange({ ...settings, [key]: value });
  const part = { settings, errors, set };

  return (
    // On phones Polaris lays the sections' titles against the very edge.
    <Box paddingInline={{ xs: "400", sm: "0" }}>
      <Layout>
        <Layout.AnnotatedSection
          title="On the shop floor"
          description="Pausing hides the assistant from shoppers at once. Visitors are still counted."
        >
          <Card>
            <PresenceSettings {...part} />
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection title="Character" description="How the assistant introduces itself and speaks.">
          <Card>
            <CharacterSettings {...part} />
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection title="People" description="Shown to shoppers who would rather talk to a person.">
          <Card>
            <ContactSettings {...part} />
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection
          title="Language model"
          description="A language model makes replies sound more natural. The built-in assistant takes over whenever the model cannot answer."
        >
          <Card>
            <LanguageModelSettings
              settings={settings.languageModel}
              status={languageModel.status}
              keyDraft={languageModel.keyDraft}
              errors={errors}
              onChange={(model) => set("languageModel", model)}
              onKeyChange={languageModel.onKeyChange}
            />
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection
          title="Search by meaning"
          description="Search looks for words. With this on, it also takes their meaning into account, a little."
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
            <ProofSettings {...part} />
          </Card>
        </Layout.AnnotatedSection>
      </Layout>
    </Box>
  );
}
