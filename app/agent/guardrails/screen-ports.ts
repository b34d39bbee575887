import type { CatalogDocument } from "~/ports/catalog-search";
import type { TurnPorts } from "../turn";
import { withoutInstructions } from "./planted-instructions";

type Screened = { screened: CatalogDocument; found: string[] };

/** By the document as the index gave it: the same object stays the same object, so that what ranking read of it stays known. */
const screenedDocuments = new WeakMap<CatalogDocument, Screened>();

function screenOnce(document: CatalogDocument): Screened {
  const known = screenedDocuments.get(document);
  if (known) return known;
  const result = screenDocumentTexts(document);
  screenedDocuments.set(document, result);
  return result;
}

function screenDocumentTexts(document: CatalogDocument): Screened {
  const found: string[] = [];
  const screen = (text: string, where: string): string => {
    const result = withoutInstructions(text);
    if (result === null) return text;
    found.push(`${where}: ${result.found}`);
    return result.text;
  };
  const description = screen(document.description, document.title);
  const attributes = Object.fromEntries(
    Object.entries(document.attributes).flatMap(([name, values]) => {
      const kept = values.map((value) => screen(value, `${document.title}, ${name}`)).filter((value) => value !== "");
      return kept.length === 0 ? [] : [[name, kept]];
    }),
  );
  return { screened: { ...document, description, attributes }, found };
}

/**
 * The ports of a turn with every text of the shop read before anybody uses it: descriptions, attributes, reviews in them,
 * pages, policies. Instructions to a machine are taken out, and `note` is told of each, with where it stood.
 */
export function screenPorts(ports: TurnPorts, note: (detail: string) => void): TurnPorts {
  const screen = (text: string, where: string): string => {
    const screened = withoutInstructions(text);
    if (screened === null) return text;
    note(`${where}: ${screened.found}`);
    return screened.text;
  };
  const screenDocument = (document: CatalogDocument): CatalogDocument => {
    const { screened, found } = screenOnce(document);
    for (const detail of found) note(detail);
    return screened;
  };
  const { catalog, storefront, knowledge } = ports;

  return {
    ...ports,
    catalog: {
      findMatches: (query) => catalog.findMatches(query),
      findCandidates: async (query) =>
        (await catalog.findCandidates(query)).map((hit) => ({ ...hit, document: screenDocument(hit.document) })),
      getByIds: async (ids) => (await catalog.getByIds(ids)).map(screenDocument),
      getByHandles: async (handles) => (await catalog.getByHandles(handles)).map(screenDocument),
      getFigures: (ids) => catalog.getFigures(ids),
      getVocabulary: () => catalog.getVocabulary(),
    },
    storefront: {
      ...storefront,
      readProducts: async (...asked) =>
        (await storefront.readProducts(...asked)).map((product) => ({
          ...product,
          description: screen(product.description, product.title),
        })),
      readRecommendations: async (productId, intent) =>
        (await storefront.readRecommendations(productId, intent)).map((product) => ({
          ...product,
          description: screen(product.description, product.title),
        })),
    },
    knowledge: {
      ...knowledge,
      search: async (text, limit, scope) =>
        (await knowledge.search(text, limit, scope))
          .map((passage) => ({ ...passage, text: screen(passage.text, passage.title) }))
          .filter((passage) => passage.text !== ""),
    },
  };
}
