/** In place of the numbers of sentences. */
export const WHOLE_PASSAGE = "all";

/**
 * Fact slots: the only way in which a price, a stock figure, a product's name or a quoted source gets into a reply.
 * A slot names the fact; `fill-slots.ts` reads its value from this turn's evidence.
 */
export const slot = {
  title: (productId: string) => `{{title:${productId}}}`,
  price: (variantId: string) => `{{price:${variantId}}}`,
  /** What the shopper was told that a variant costs, earlier in the talk. */
  toldPrice: (variantId: string) => `{{told-price:${variantId}}}`,
  compareAt: (variantId: string) => `{{compare-at:${variantId}}}`,
  saving: (variantId: string) => `{{saving:${variantId}}}`,
  /** "$129.00", or "from $129.00" where variants differ. */
  priceRange: (productId: string) => `{{price-range:${productId}}}`,
  /** What several products come to, one of each at its lowest price. */
  sum: (productIds: string[]) => `{{sum:${productIds.join("+")}}}`,
  /** A link to the product's page as the store shows it in the country whose prices were read: a tap that switches to it. */
  countryLink: (productId: string, country: string) => `{{country-link:${productId}:${country}}}`,
  stock: (variantId: string) => `{{stock:${variantId}}}`,
  /** The variant's option values: "Blue / 42". */
  variant: (variantId: string) => `{{variant:${variantId}}}`,
  /** Available values of an option: "40, 41 and 42". */
  values: (productId: string, option: string) => `{{values:${productId}:${encodeURIComponent(option)}}}`,
  /** A fact of the index: "8 mm drop", or one value of several by its number. */
  attribute: (productId: string, name: string, value: number | null = null) =>
    `{{attribute:${productId}:${encodeURIComponent(name)}${value === null ? "" : `:${value}`}}}`,
  /** The same as what follows "the shop lists it": "with a drop of 8 mm", "as waterproof", "for “mud”". */
  listed: (productId: string, name: string, value: number | null = null) =>
    `{{listed:${productId}:${encodeURIComponent(name)}${value === null ? "" : `:${value}`}}}`,
  /** Its value alone: "8 mm". */
  attributeValue: (productId: string, name: string) => `{{attribute-value:${productId}:${encodeURIComponent(name)}}}`,
  /** A value that the product is sold in: "Harbor Blue". */
  option: (productId: string, name: string, value: string) =>
    `{{option:${productId}:${encodeURIComponent(name)}:${encodeURIComponent(value)}}}`,
  /** What kind of thing the shop lists it as: "Trail Running Shoes". */
  kind: (productId: string) => `{{kind:${productId}}}`,
  tag: (productId: string, tag: string) => `{{tag:${productId}:${encodeURIComponent(tag)}}}`,
  /** How many units of a variant the last write really put in. */
  got: (variantId: string) => `{{got:${variantId}}}`,
  wanted: (variantId: string) => `{{wanted:${variantId}}}`,
  lineQuantity: (variantId: string) => `{{line-quantity:${variantId}}}`,
  /** A sentence of the product's description, by its number. */
  description: (productId: string, sentence: number) => `{{description:${productId}:${sentence}}}`,
  /** Sentences of a knowledge passage, by their numbers. */
  passage: (passageId: string, sentences: number[]) =>
    `{{passage:${encodeURIComponent(passageId)}:${sentences.join(",")}}}`,
  /** A passage word for word, its line ends too. */
  wholePassage: (passageId: string) => `{{passage:${encodeURIComponent(passageId)}:${WHOLE_PASSAGE}}}`,
  passageTitle: (passageId: string) => `{{passage-title:${encodeURIComponent(passageId)}}}`,
  cartTotal: () => "{{cart-total}}",
  cartCount: () => "{{cart-count}}",
  /** What is missing in the cart to the free delivery that a page of the shop promises. */
  deliveryGap: () => "{{delivery-gap}}",
  /** The amount from which delivery is free, and what it costs below. */
  freeFrom: () => "{{free-from}}",
  deliveryCost: () => "{{delivery-cost}}",
  /** What is paid less, or more, with a code and the delivery that it makes to be paid. */
  deliveryDifference: () => "{{delivery-difference}}",
  /** What discounts take off the cart. */
  cartSaving: () => "{{cart-saving}}",
  discountCode: () => "{{discount-code}}",
  /** "10 %" or "$20.00". */
  discountValue: () => "{{discount-value}}",
  /** Of what is in the cart, what the code is for. */
  discountGoods: () => "{{discount-goods}}",
  discountUntil: () => "{{discount-until}}",
  /** What of these goods has to be in the cart. */
  discountLeast: () => "{{discount-least}}",
  /** As the shop calls the discount that Shopify gives to everybody. */
  automaticTitle: () => "{{automatic-title}}",
  /** What is missing in the cart to it. */
  automaticGap: () => "{{automatic-gap}}",
  cartLine: (variantId: string) => `{{cart-line:${variantId}}}`,
  order: (name: string, field: "name" | "date" | "total" | "status" | "tracking" | "delivery") =>
    `{{order:${encodeURIComponent(name)}:${field}}}`,
  /** The budget in the shopper's own words, from the need-state. */
  budget: () => "{{budget}}",
  /** The merchant's own greeting. */
  greeting: () => "{{greeting}}",
  shop: () => "{{shop}}",
  agent: () => "{{agent}}",
  contact: () => "{{contact}}",
  hours: () => "{{hours}}",
} as const;

/** One slot: its kind and its arguments. Arguments never hold braces. */
export const SLOT_PATTERN = /\{\{([a-z-]+)(?::([^{}]*))?\}\}/g;
