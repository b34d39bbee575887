import type {
  CatalogDocument,
  CatalogFilters,
  CatalogQuery,
  CatalogSearch,
  CatalogVocabulary,
  ProductFigures,
} from "~/ports/catalog-search";

/** A catalogue in memory with a plain lexical search: words count by field, no ranking of ours. */
export function createInMemoryCatalogSearch(
  documents: CatalogDocument[],
  vocabulary: CatalogVocabulary,
  figures: ProductFigures[] = [],
): CatalogSearch {
  const byId = new Map(documents.map((document) => [document.id, document]));
  async function findCandidates({ text, filters, limit }: CatalogQuery) {
    const words = toWords(text);
    return documents
      .filter((document) => passes(document, filters))
      .map((document) => ({
        document,
        lexicalScore: words.length === 0 ? document.popularity : score(document, words),
      }))
      .filter(({ lexicalScore }) => words.length === 0 || lexicalScore > 0)
      .sort(
        (left, right) => right.lexicalScore - left.lexicalScore || left.document.id.localeCompare(right.document.id),
      )
      .slice(0, limit);
  }

  return {
    findCandidates,
    async findMatches(query) {
      const found = await findCandidates(query);
      return found.map(({ document, lexicalScore }) => ({ id: document.id, score: lexicalScore }));
    },
    async getByIds(ids) {
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    async getByHandles(handles) {
      return documents.filter((document) => handles.includes(document.handle));
    },
    async getFigures(ids) {
      return figures.filter(({ id }) => ids.includes(id));
    },
    async getVocabulary() {
      return vocabulary;
    },
  };
}

function toWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/(?:es|s)$/, ""));
}

function score(document: CatalogDocument, words: string[]): number {
  const fields: [weight: number, text: string][] = [
    [3, document.title],
    [2, document.productType],
    [
      1,
      [
        ...document.tags,
        ...Object.values(document.attributes).flat(),
        ...document.options.flatMap(({ values }) => values),
      ].join(" "),
    ],
    [1, Object.keys(document.attributes).join(" ")],
    [0.5, document.description],
  ];
  return fields.reduce((sum, [weight, text]) => {
    const known = new Set(toWords(text));
    return sum + weight * words.filter((word) => known.has(word)).length;
  }, 0);
}

function passes(document: CatalogDocument, filters: CatalogFilters): boolean {
  if (filters.available === true && !document.available) return false;
  if (filters.reduced === true && (document.compareAtMin ?? 0) <= document.priceMin) return false;
  if (filters.price?.max !== undefined && document.priceMin > filters.price.max) return false;
  if (filters.price?.min !== undefined && document.priceMax < filters.price.min) return false;
  if (filters.excludeIds?.includes(document.id)) return false;
  const { productTypes = [], vendors = [], collections = [], tags = [] } = filters.exclude ?? {};
  if (productTypes.includes(document.productType) || vendors.includes(document.vendor)) return false;
  if ([...document.collections].some((title) => collections.includes(title))) return false;
  if (document.tags.some((tag) => tags.includes(tag))) return false;
  if (filters.productTypes && !filters.productTypes.includes(document.productType)) return false;
  return true;
}
