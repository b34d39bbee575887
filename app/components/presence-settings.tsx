import { Banner, BlockStack, Checkbox, Link, Text } from "@shopify/polaris";
import type { SettingsPart } from "./settings-part";

/** Whether shoppers meet the assistant at all. */
export function PresenceSettings({ settings, set }: SettingsPart) {
  return (
    <BlockStack gap="300">
      {settings.paused ? <Banner tone="warning">The assistant is paused. Shoppers do not see it.</Banner> : null}
      <Checkbox label="Pause the assistant" checked={settings.paused} onChange={(paused) => set("paused", paused)} />
      <Text as="p" tone="subdued">
        When the assistant speaks first, and what it says, is set on the page <Link url="/app/openings">Openings</Link>.
      </Text>
    </BlockStack>
  );
}
