import type { ShopSettings } from "~/contracts/shop-settings";
import type { LiveProduct } from "~/ports/storefront";

export type OpeningInput = {
  reasons: { reason: string; weight: number }[];
  /** The product on the page, read live. */
  product: LiveProduct | null;
  alternatives: LiveProduct[];
  locale: string;
  settings: ShopSettings;
};

export type Opening = { text: string; quickReplies: { label: string; message: string }[] };

/** A first line that answers why the shopper hesitates, or null: silence is the better move. */
export function writeOpening(input: OpeningInput): Opening | null {
  if (input.settings.paused || !input.settings.openings.hesitation) return null;
  const [strongest] = [...input.reasons].sort((left, right) => right.weight - left.weight);
  if (strongest?.reason !== "size-doubt" || !input.product) return null;

  return {
    text: `Unsure about the size of the ${input.product.title}? I can look at the size guide with you.`,
    quickReplies: [{ label: "Help me with the size", message: "Which size should I take?" }],
  };
}
