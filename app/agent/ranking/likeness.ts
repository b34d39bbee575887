import type { CatalogDocument } from "~/ports/catalog-search";
import { bareTitle } from "./bare-title";
import { readDocument } from "./read-document";

/** What of a thing says nothing of what it is like. */
const NOT_TELLING = /care|note|gender|season|ingredient|serving|allergen|weight|size/i;

/** How much a product is like another one, 0 to 1: by the name of its model, by its tags, and by what both are listed with. */
export function likeness(document: CatalogDocument, base: CatalogDocument): number {
  const isOfModel = firstWord(document) !== "" && firstWord(document) === firstWord(base);
  const tags = share(new Set(document.tags), new Set(base.tags));
  const facts = share(new Set(factsOf(document)), new Set(factsOf(base)));
  return 0.4 * Number(isOfModel) + 0.3 * tags + 0.3 * facts;
}

function firstWord({ title }: CatalogDocument): string {
  return bareTitle(title).toLowerCase().split(/\s+/)[0] ?? "";
}

function factsOf(document: CatalogDocument): string[] {
  return readDocument(document).attributes.flatMap(({ name, values }) =>
    NOT_TELLING.test(name) ? [] : values.map(({ text }) => `${name}:${text}`),
  );
}

function share(one: Set<string>, other: Set<string>): number {
  const both = [...one].filter((item) => other.has(item)).length;
  const all = new Set([...one, ...other]).size;
  return all === 0 ? 0 : both / all;
}
