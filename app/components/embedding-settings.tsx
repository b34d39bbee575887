import { BlockStack, Checkbox, Text } from "@shopify/polaris";
import type { ShopSettings } from "~/contracts/shop-settings";

export type EmbeddingStatus = {
  /** The operator has set a provider up. */
  hasShared: boolean;
  /** How many products have been read this way. */
  vectors: number;
  /** What was made agrees with what is known to be alike; null where nothing was made. */
  isUseful: boolean | null;
};

type Props = {
  isOn: boolean;
  provider: ShopSettings["languageModel"]["provider"];
  status: EmbeddingStatus;
  onChange: (isOn: boolean) => void;
};

/** Whether product texts and searches go to the provider, and what came of it. */
export function EmbeddingSettings({ isOn, provider, status, onChange }: Props) {
  const isAvailable = provider === "own" || (provider === "shared" && status.hasShared);
  return (
    <BlockStack gap="300">
      <Checkbox
        label="Also search by meaning"
        checked={isOn && provider !== "none"}
        disabled={!isAvailable && !isOn}
        onChange={onChange}
      />
      {/* Not the help text of the box: Polaris greys that out with it, below what can be read. */}
      <Text as="p" tone="subdued">
        Your product texts and shoppers' searches are sent to the language model's provider and count towards the same
        budget. Searches that contain addresses or long numbers are never sent.
      </Text>
      <Text as="p" tone="subdued">
        {describe({ isOn, provider, status, isAvailable })}
      </Text>
    </BlockStack>
  );
}

function describe({ isOn, provider, status, isAvailable }: Omit<Props, "onChange"> & { isAvailable: boolean }): string {
  if (provider === "none") return "Off, since nothing is sent to any provider.";
  if (!isAvailable) return "No provider is set up. Search works by words alone.";
  if (!isOn) return "Off: search works by words alone.";
  if (status.vectors === 0) return "Your products are being read. Until that is done, search works by words alone.";
  const products = status.vectors === 1 ? "1 product has" : `${status.vectors} products have`;
  if (status.isUseful === false)
    return `${products} been read, but this model tells them apart no better than chance, so it is not used.`;
  return `${products} been read.`;
}
