import type { CatalogDocument } from "~/ports/catalog-search";
import { findConcept } from "../perception/concept-index";
import { groupOfWord } from "../perception/lexicons/audiences";
import { tokenize } from "../perception/tokenize";
import { readDocument, readText } from "../ranking/read-document";

/**
 * How well the heading of a size guide's section suits a product: "Socks" is of no use for shoes, nor "Women's shoes" for a
 * man's. Below 0 it misleads; 0 where it says neither.
 */
export function fitGuide(
  { title, text }: { title: string; text: string },
  document: CatalogDocument | undefined,
  audience: string | undefined,
): number {
  const heading = title.includes(":") ? title.slice(title.lastIndexOf(":") + 1) : title;
  const kinds = kindsIn(heading);
  const read = document && readDocument(document);
  const own = document ? kindsIn(`${document.title} ${document.productType}`) : new Set<string>();
  const isOfKind = [...kinds].some((kind) => own.has(kind));
  // A heading that names no kind ("Between sizes") stands over a text that may speak of one: of shoes alone, it is for shoes.
  const told = kinds.size === 0 ? kindsIn(text) : kinds;
  const isOther = told.size > 0 && ![...told].some((name) => isAmong(own, name));
  const kind = !document ? 0 : isOfKind ? 2 : isOther ? -4 : 0;

  const named = new Set(tokenize(heading).flatMap(({ word }) => groupOfWord(word) ?? []));
  const groups = new Set<string>(read && read.groups.size > 0 ? read.groups : audience === undefined ? [] : [audience]);
  if (named.size === 0 || groups.size === 0) return kind + (/unisex/i.test(heading) && groups.size > 0 ? -1 : 0);
  return kind + ([...named].some((group) => groups.has(group)) ? 1 : -4);
}

/** "Shoes: the longer one." says nothing of a vest. */
export function isOfOtherKind(text: string, document: CatalogDocument | undefined): boolean {
  if (!document) return false;
  const told = kindsIn(text);
  const own = kindsIn(`${document.title} ${document.productType}`);
  return told.size > 0 && ![...told].some((name) => isAmong(own, name));
}

/** What is said of shoes holds for road running shoes. */
function isAmong(own: Set<string>, name: string): boolean {
  return own.has(name) || [...own].some((kind) => kind.endsWith(` ${name}`));
}

function kindsIn(text: string): Set<string> {
  const kinds = [...readText(text).concepts].filter((name) => findConcept(name)?.kind === "category");
  // Boots are sized as shoes are.
  return new Set(kinds.includes("boot") ? [...kinds, "shoe"] : kinds);
}
