import type { CatalogDocument } from "~/ports/catalog-search";
import type { Mention } from "../recall/find-mention";
import { conceptOfPhrase } from "../perception/concept-index";
import { stemsOf } from "../perception/phrase-index";
import { matchConstraint } from "./match-constraint";
import { containsPhrase, readDocument, type ReadText } from "./read-document";

/** Whether a product can be what was named: it is of every kind, and every word stands in its name, type, maker or tags. */
export function isMentioned(document: CatalogDocument, mention: Mention): boolean {
  const read = readDocument(document);
  const texts = [read.title, read.type, read.vendor, ...read.tags, ...read.options.flatMap(({ values }) => values)];

  const isKind = mention.categories.every(
    (value) =>
      matchConstraint(document, { id: "", kind: "category", name: null, value, strength: "must", said: value })
        .verdict === "yes" || containsWords(read.title, value),
  );
  return isKind && mention.words.every((word) => texts.some((text) => containsWords(text, word)));
}

function containsWords(text: ReadText, value: string): boolean {
  const concept = conceptOfPhrase(value)?.name;
  return (concept !== undefined && text.concepts.has(concept)) || containsPhrase(text.stems, stemsOf(value));
}
