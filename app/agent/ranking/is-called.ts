import type { CatalogDocument } from "~/ports/catalog-search";
import { bareWord } from "../perception/phrase-index";
import { isGoodsWord } from "../perception/lexicons/goods";
import { stem } from "../perception/stem";
import { containsPhrase, readDocument, type ReadText } from "./read-document";

/** How near a product comes to a word for a kind of thing: it is one, its name speaks of one, or nothing. */
export type Calling = "is" | "speaks-of" | "no";

/**
 * "Bike shorts" are shorts and speak of bikes. The last word says what a thing is; a fact of it says that it has it, unless
 * that is a thing by itself: a pack that lists a laptop is made for one.
 */
export function isCalled(document: CatalogDocument, word: string): Calling {
  const read = readDocument(document);
  const wanted = stem(bareWord(word));
  const isGood = isGoodsWord(bareWord(word));
  // A tag may say what a thing is for as well as what it is.
  const names = [
    read.title,
    read.type,
    ...(isGood ? [] : read.tags),
    ...read.collections.filter(({ text }) => !/[,&+/]/.test(text)),
  ];
  const facts = [
    ...(isGood ? read.tags : []),
    ...read.attributes.flatMap(({ label, values }) => [label, ...values]),
    ...read.options.flatMap(({ values }) => values),
    read.vendor,
  ];
  const has = (text: ReadText) => containsPhrase(text.stems, [wanted]);
  if (names.some((text) => headOf(text) === wanted)) return "is";
  if (facts.some(has)) return isGood ? "speaks-of" : "is";
  return names.some(has) ? "speaks-of" : "no";
}

function headOf({ stems }: ReadText): string | undefined {
  return stems.filter((word) => /^\p{L}{2,}$/u.test(word)).at(-1);
}
