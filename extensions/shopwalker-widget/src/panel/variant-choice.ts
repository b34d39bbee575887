import type { CardVariant, ProductCard } from "~/contracts/product-card";

/** One value per option of the card; null where the shopper has not chosen. */
export type Choice = (string | null)[];

/** What is chosen when the card appears: what the agent knows of the choice, and every option that leaves none. */
export function initialChoice({ options, selectedOptions }: ProductCard): Choice {
  return options.map(({ values }, index) => selectedOptions?.[index] ?? (values[1] ? null : (values[0] ?? null)));
}

/** The options that leave a choice, with their place. Shopify gives a product without options one called "Title". */
export function openOptions({ options }: ProductCard): { name: string; values: string[]; index: number }[] {
  return options.map((option, index) => ({ ...option, index })).filter(({ values }) => values.length > 1);
}

/** Null while something is not chosen, and for a combination that the shop does not have. */
export function chosenVariant({ options, variants }: ProductCard, choice: Choice): CardVariant | null {
  if (options.length === 0) return variants[0] ?? null;
  return variants.find((variant) => choice.every((value, index) => variant.options[index] === value)) ?? null;
}

/** Whether the value, together with what is chosen of the other options, is something that can be bought. */
export function canBeBought({ variants }: ProductCard, choice: Choice, index: number, value: string): boolean {
  return variants.some(
    ({ options, stock }) =>
      stock.state !== "sold-out" &&
      options[index] === value &&
      choice.every((chosen, other) => other === index || chosen === null || options[other] === chosen),
  );
}

/** What the card shows before a choice: its first, the cheapest that can be had; said as "from" where others cost more. */
export function cheapestVariant({ variants }: ProductCard): { variant: CardVariant; isFrom: boolean } | null {
  const [first, ...rest] = variants;
  return first ? { variant: first, isFrom: rest.some(({ price }) => price.amount > first.price.amount) } : null;
}
