import type { CatalogVocabulary } from "~/ports/catalog-search";

/** Messages are read without a shop here: what they name is recognised by our own words alone. */
export const NO_VOCABULARY: CatalogVocabulary = {
  currency: "USD",
  productTypes: [],
  vendors: [],
  collections: [],
  tags: [],
  options: [],
  attributes: [],
  titles: [],
};
