import type { LiveProduct, LiveVariant } from "~/ports/storefront";

export function isBuyable({ variants }: LiveProduct): boolean {
  return variants.some(({ availableForSale }) => availableForSale);
}

/** The variant that is chosen on the page, or the only one. */
export function chosenVariant({ variants }: LiveProduct, variantId: string | null): LiveVariant | null {
  return variants.find(({ id }) => id === variantId) ?? (variants.length === 1 ? (variants[0] ?? null) : null);
}

/** What it costs at least, in minor units; infinite where it cannot be bought. */
export function lowestPrice({ variants }: LiveProduct): number {
  return Math.min(...variants.filter(({ availableForSale }) => availableForSale).map(({ price }) => price.amount));
}

/** An option with several values that can be bought now, the first that `isWanted`. */
export function openOption(
  { options, variants }: LiveProduct,
  isWanted: (name: string) => boolean = () => true,
): string | null {
  const isOpen = ({ name, values }: LiveProduct["options"][number]) =>
    values.filter((value) =>
      variants.some(
        (variant) =>
          variant.availableForSale && variant.options.some((pair) => pair.name === name && pair.value === value),
      ),
    ).length > 1;
  return options.find((option) => isWanted(option.name) && isOpen(option))?.name ?? null;
}
