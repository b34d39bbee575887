import { FormLayout, Select, TextField } from "@shopify/polaris";
import type { ShopSettings } from "~/contracts/shop-settings";
import { errorOf, type SettingsPart } from "./settings-part";

const TONES = [
  { label: "Warm: friendly, a few more words", value: "warm" },
  { label: "Concise: short and to the point", value: "concise" },
  { label: "Expert: mentions materials and measurements", value: "expert" },
];

/** How the assistant introduces itself and speaks. */
export function CharacterSettings({ settings, errors, set }: SettingsPart) {
  return (
    <FormLayout>
      <TextField
        label="Name"
        value={settings.agentName}
        onChange={(value) => set("agentName", value)}
        maxLength={40}
        autoComplete="off"
        {...errorOf(errors, "agentName")}
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
        {...errorOf(errors, "greeting")}
      />
    </FormLayout>
  );
}
