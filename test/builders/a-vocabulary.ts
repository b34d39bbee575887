import type { CatalogDocument, CatalogVocabulary } from "~/ports/catalog-search";

/** The vocabulary that these documents teach. */
export function aVocabulary(
  documents: CatalogDocument[],
  overrides: Partial<CatalogVocabulary> = {},
): CatalogVocabulary {
  const unique = (values: string[]) => [...new Set(values.filter((value) => value !== ""))];
  return {
    currency: "USD",
    productTypes: unique(documents.map((document) => document.productType)),
    vendors: unique(documents.map((document) => document.vendor)),
    collections: [],
    tags: unique(documents.flatMap((document) => document.tags)),
    options: group(
      documents.flatMap((document) => document.options.map(({ name, values }) => [name, values] as const)),
    ),
    attributes: group(documents.flatMap((document) => Object.entries(document.attributes))),
    titles: documents.map(({ id, handle, title }) => ({ id, handle, title })),
    ...overrides,
  };
}

function group(pairs: (readonly [string, string[]])[]): { name: string; values: string[] }[] {
  const values = new Map<string, Set<string>>();
  for (const [name, list] of pairs) {
    const known = values.get(name) ?? new Set();
    for (const value of list) known.add(value);
    values.set(name, known);
  }
  return [...values].map(([name, set]) => ({ name, values: [...set] }));
}
