export const WEIGHTS = {
  title: 2.2,
  type: 1.6,
  tag: 1.2,
  vendor: 1.4,
  option: 0.9,
  attribute: 1.1,
  description: 0.5,
  phrase: 1.2,
  coverage: 2.5,
  category: 3,
  /** Of what being of the kind is worth, where a tag alone says so. */
  taggedKind: 0.5,
  must: 1.8,
  prefer: 2.2,
  /** A wish that only a sentence of the description speaks of. */
  prose: 0.4,
  lexical: 4,
  priceFit: 0.8,
  /** Who names a price wants that rather than the upper end of what may still be meant. */
  aboutFit: 3,
  lowPrice: 1.5,
  popularity: 0.8,
  soldOut: -4,
  /** Words that only the description has: most are about something else. */
  proseCoverage: 0.4,
  /** A gift that the shop itself calls one, and one in sizes that nobody told. */
  gift: 1.6,
  giftInSizes: -3,
  /** A gift card is offered beside things, not instead of them. */
  giftCard: -2,
  /** Who does not say "for kids" is a grown-up. */
  kidsUnasked: -3,
  /** What was liked before moves a thing among those that serve about as well, and no further. */
  /** "Reflective vest", where the title says just that. */
  named: 2.5,
  taste: 0.7,
  /** So does being looked at: who asks on a product's page is drawn to it already. */
  lookedAt: 0.7,
  /** Who looks at a men's shoe and names nobody hardly asks for a women's one. */
  forOthers: -0.7,
  /** Who wants something like a thing wants what is most like it. */
  alike: 5,
} as const;

/** "Around 50" is neither 20 nor 80. */
export const FAR_FROM_ABOUT = 0.35;

/** Below this share of its words a search that names no category has not really found the product. */
export const MIN_COVERAGE = 0.34;

/** From here on the search has found nearly all words in the product's texts, by another spelling or wording maybe. */
export const FOUND_BY_TEXT = 0.45;

/** Where the best text answers the words no better than this, being best of them says little. */
export const LEAST_LEXICAL = 0.3;
