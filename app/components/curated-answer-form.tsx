import { BlockStack, Box, Card, Checkbox, FormLayout, Layout, Select, TextField } from "@shopify/polaris";
import type { CuratedAnswerDraft } from "~/contracts/curated-answer";

/** As it is typed: one phrasing a line, "" for no limit. */
export type CuratedAnswerFields = {
  title: string;
  phrasings: string;
  answer: string;
  country: string;
  language: string;
  validFrom: string;
  validUntil: string;
  enabled: boolean;
};

export type CuratedAnswerErrors = Partial<Record<keyof CuratedAnswerFields, string>>;

export type Choice = { label: string; value: string };

type Props = {
  fields: CuratedAnswerFields;
  errors: CuratedAnswerErrors;
  /** Named by the server: a browser may call a country otherwise. */
  countries: Choice[];
  languages: Choice[];
  onChange: (fields: CuratedAnswerFields) => void;
};

/** One of a merchant's own questions, with its answer and where and when it holds. */
export function CuratedAnswerForm({ fields, errors, countries, languages, onChange }: Props) {
  const set = <Key extends keyof CuratedAnswerFields>(key: Key, value: CuratedAnswerFields[Key]) =>
    onChange({ ...fields, [key]: value });
  const errorOf = (key: keyof CuratedAnswerFields) => (errors[key] === undefined ? {} : { error: errors[key] });

  return (
    // On phones Polaris lays the sections' titles against the very edge.
    <Box paddingInline={{ xs: "400", sm: "0" }}>
      <Layout>
        <Layout.AnnotatedSection
          title="What shoppers ask"
          description="The assistant learns from your wordings and recognises similar ones. Different words help more than longer sentences. Write them in every language your shoppers use."
        >
          <Card>
            <FormLayout>
              <TextField
                label="Question"
                value={fields.title}
                onChange={(value) => set("title", value)}
                placeholder="Do you resole shoes?"
                helpText="Shown to shoppers as the source of the answer."
                maxLength={120}
                autoComplete="off"
                {...errorOf("title")}
              />
              <TextField
                label="Other ways to ask it, one per line"
                value={fields.phrasings}
                onChange={(value) => set("phrasings", value)}
                placeholder={"can you replace the sole of my shoe\nresoling service\ndo you repair worn soles"}
                helpText="Three to five are a good start. At most ten."
                multiline={4}
                autoComplete="off"
                {...errorOf("phrasings")}
              />
            </FormLayout>
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection
          title="The answer"
          description="The assistant says this word for word, as plain text, and prefers it to anything on your pages."
        >
          <Card>
            <BlockStack gap="400">
              <TextField
                label="Answer"
                value={fields.answer}
                onChange={(value) => set("answer", value)}
                multiline={5}
                maxLength={1500}
                showCharacterCount
                autoComplete="off"
                {...errorOf("answer")}
              />
              <Checkbox
                label="Use this answer"
                checked={fields.enabled}
                onChange={(enabled) => set("enabled", enabled)}
              />
            </BlockStack>
          </Card>
        </Layout.AnnotatedSection>

        <Layout.AnnotatedSection
          title="Where and when it applies"
          description="Elsewhere and at other times the assistant answers from your pages, or offers a person. To answer the same question differently in another market, add another answer with the same question."
        >
          <Card>
            <FormLayout>
              <FormLayout.Group condensed>
                <Select
                  label="Market"
                  options={[{ label: "All markets", value: "" }, ...countries]}
                  value={fields.country}
                  onChange={(value) => set("country", value)}
                  {...errorOf("country")}
                />
                <Select
                  label="Shoppers writing in"
                  options={[{ label: "Any language", value: "" }, ...languages]}
                  value={fields.language}
                  onChange={(value) => set("language", value)}
                  {...errorOf("language")}
                />
              </FormLayout.Group>
              <FormLayout.Group condensed>
                <TextField
                  label="First day"
                  type="date"
                  value={fields.validFrom}
                  onChange={(value) => set("validFrom", value)}
                  autoComplete="off"
                  {...errorOf("validFrom")}
                />
                <TextField
                  label="Last day"
                  type="date"
                  value={fields.validUntil}
                  onChange={(value) => set("validUntil", value)}
                  autoComplete="off"
                  {...errorOf("validUntil")}
                />
              </FormLayout.Group>
            </FormLayout>
          </Card>
        </Layout.AnnotatedSection>
      </Layout>
    </Box>
  );
}

export function toFields(draft: CuratedAnswerDraft): CuratedAnswerFields {
  const { title, phrasings, answer, country, language, validFrom, validUntil, enabled } = draft;
  return {
    ...{ title, answer, enabled, phrasings: phrasings.join("\n") },
    ...{ country: country ?? "", language: language ?? "", validFrom: validFrom ?? "", validUntil: validUntil ?? "" },
  };
}

/** What the server parses. */
export function toDraft({ phrasings, country, language, validFrom, validUntil, ...fields }: CuratedAnswerFields) {
  return {
    ...fields,
    phrasings: phrasings.split("\n"),
    ...{ country: country || null, language: language || null },
    ...{ validFrom: validFrom || null, validUntil: validUntil || null },
  };
}
