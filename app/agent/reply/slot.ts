/**
 * Fact slots: the only way in which a price, a stock figure, a product's name or a quoted source gets into a reply.
 * A slot names the fact; `fill-slots.ts` reads its value from this turn's evidence.
 */
export const slot = {
  title: (productId: string) => `{{title:${productId}}}`,
  price: (variantId: string) => `{{price:${variantId}}}`,
  compareAt: (variantId: string) => `{{compare-at:${variantId}}}`,
  saving: (variantId: string) => `{{saving:${variantId}}}`,
  /** "$129.00", or "from $129.00" where variants differ. */
  priceRange: (productId: string) => `{{price-range:${productId}}}`,
  stock: (variantId: string) => `{{stock:${variantId}}}`,
  /** The variant's option values: "Blue / 42". */
  variant: (variantId: string) => `{{variant:${variantId}}}`,
  /** Available values of an option: "40, 41 and 42". */
  values: (productId: string, option: string) => `{{values:${productId}:${encodeURIComponent(option)}}}`,
  /** A fact of the index: "8 mm drop". */
  attribute: (productId: string, name: string) => `{{attribute:${productId}:${encodeURIComponent(name)}}}`,
  /** A sentence of the product's description, by its number. */
  description: (productId: string, sentence: number) => `{{description:${productId}:${sentence}}}`,
  /** Sentences of a knowledge passage, by their numbers. */
  passage: (passageId: string, sentences: number[]) => `{{passage:${passageId}:${sentences.join(",")}}}`,
  passageTitle: (passageId: string) => `{{passage-title:${passageId}}}`,
  cartTotal: () => "{{cart-total}}",
  cartCount: () => "{{cart-count}}",
  cartLine: (variantId: string) => `{{cart-line:${variantId}}}`,
  order: (name: string, field: "name" | "date" | "total" | "status" | "tracking" | "delivery") =>
    `{{order:${encodeURIComponent(name)}:${field}}}`,
  /** The budget in the shopper's own words, from the need-state. */
  budget: () => "{{budget}}",
  shop: () => "{{shop}}",
  agent: () => "{{agent}}",
  contact: () => "{{contact}}",
  hours: () => "{{hours}}",
} as const;

/** One slot: its kind and its arguments. Arguments never hold braces. */
export const SLOT_PATTERN = /\{\{([a-z-]+)(?::([^{}]*))?\}\}/g;
