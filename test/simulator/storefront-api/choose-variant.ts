import type { Product, Variant } from "../state/entities.ts";

export type SelectedOption = { name: string; value: string };

export type OptionMatching = { ignoreUnknownOptions: boolean; caseInsensitiveMatch: boolean };

/**
 * The variants that have all the given options. Unknown option names are passed over or match nothing, as asked;
 * options that are not mentioned may have any value.
 */
export function matchingVariants(
  product: Product,
  selected: readonly SelectedOption[],
  { ignoreUnknownOptions, caseInsensitiveMatch }: OptionMatching,
): Variant[] {
  const fold = (text: string) => (caseInsensitiveMatch ? text.toLowerCase() : text);
  const names = new Set(product.options.map((option) => fold(option.name)));
  const wanted = ignoreUnknownOptions ? selected.filter((option) => names.has(fold(option.name))) : selected;

  return product.variants.filter((variant) =>
    wanted.every((option) =>
      variant.selectedOptions.some(
        (own) => fold(own.name) === fold(option.name) && fold(own.value) === fold(option.value),
      ),
    ),
  );
}

/** The one variant with exactly these options; null when an option is missing or matches nothing. */
export function exactVariant(
  product: Product,
  selected: readonly SelectedOption[],
  matching: OptionMatching,
): Variant | null {
  const [only, another] = matchingVariants(product, selected, matching);
  return another === undefined ? (only ?? null) : null;
}

/** The selected variant and those that differ from it in one option. */
export function adjacentVariants(product: Product, selected: Variant): Variant[] {
  return product.variants.filter((variant) => {
    const differing = variant.selectedOptions.filter(
      (option, index) => option.value !== selected.selectedOptions[index]?.value,
    );
    return differing.length <= 1;
  });
}
