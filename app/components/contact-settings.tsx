import { FormLayout, TextField } from "@shopify/polaris";
import { errorOf, type SettingsPart } from "./settings-part";

/** Where shoppers find a person. */
export function ContactSettings({ settings, errors, set }: SettingsPart) {
  return (
    <FormLayout>
      <TextField
        label="Contact e-mail"
        type="email"
        value={settings.contactEmail}
        onChange={(value) => set("contactEmail", value)}
        autoComplete="email"
        {...errorOf(errors, "contactEmail")}
      />
      <TextField
        label="Hours"
        value={settings.contactHours}
        onChange={(value) => set("contactHours", value)}
        placeholder="Mon–Fri, 9–17"
        maxLength={120}
        autoComplete="off"
        {...errorOf(errors, "contactHours")}
      />
    </FormLayout>
  );
}
