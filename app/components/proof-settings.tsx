import { FormLayout, RangeSlider, Select } from "@shopify/polaris";
import { SMALLEST_HOLDOUT } from "~/contracts/shop-settings";
import { errorOf, type SettingsPart } from "./settings-part";
import { tellHoldoutShare } from "./tell-holdout-share";

const RETENTION = [
  { label: "30 days", value: "30" },
  { label: "90 days", value: "90" },
  { label: "180 days", value: "180" },
  { label: "1 year", value: "365" },
  { label: "2 years", value: "730" },
];

/** What the numbers are measured against, and how long conversations are kept. */
export function ProofSettings({ settings, errors, set }: SettingsPart) {
  return (
    <FormLayout>
      <RangeSlider
        label={`Holdout: ${Math.round(settings.holdoutShare * 100)}% of visitors never meet the assistant`}
        min={SMALLEST_HOLDOUT * 100}
        max={50}
        step={1}
        value={Math.round(settings.holdoutShare * 100)}
        onChange={(value) => set("holdoutShare", Number(value) / 100)}
        helpText={tellHoldoutShare(settings.holdoutShare)}
        {...errorOf(errors, "holdoutShare")}
      />
      <Select
        label="Keep conversations and events for"
        options={RETENTION}
        value={String(settings.retentionDays)}
        onChange={(value) => set("retentionDays", Number(value))}
        helpText="Older ones are deleted every night. The daily numbers stay."
      />
    </FormLayout>
  );
}
