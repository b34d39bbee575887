import type { NeedState } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { askedKind } from "../need-state/asked-kind";
import { isGoodsWord } from "../perception/lexicons/goods";
import type { Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";
import { isCalled } from "../ranking/is-called";
import { FOUND_BY_TEXT } from "../ranking/ranking-weights";
import { type RankedProduct } from "../ranking/ranked-product";
import { containsPhrase, readDocument } from "../ranking/read-document";

/** What was asked for by the name of its kind, where nothing that was found is called so. */
export function unfoundKind(items: RankedProduct[], perception: Perception, need: NeedState): string | null {
  const kind = askedKind(perception);
  if (kind === null || !(need.terms.includes(kind) || isGoodsWord(kind))) return null;
  const callings = items.map(({ document }) => isCalled(document, kind));
  // Where something speaks of the word, it is written, and what was found beside it was found by another one: "mountain bike".
  const isWritten = callings.includes("speaks-of") || items.some(({ document }) => isInPassing(document, kind));
  const isFound = items.some(({ document, lexicalScore, reasons, misses }, index) => {
    if (callings[index] === "is" || isWrittenApart(document, kind)) return true;
    if (isGoodsWord(kind)) return false;
    // "Yoga mats" finds what is listed for yoga: that says nothing of mats.
    const isByAnotherWish = reasons.some(({ constraintId }) => isSearchedWith(constraintId, need));
    return !isWritten && !isByAnotherWish && misses.length === 0 && lexicalScore >= FOUND_BY_TEXT;
  });
  return isFound ? null : kind;
}

/** The first sentence of a description may say what the thing is; the others speak of what is done with it: "scooter racing". */
function isInPassing(document: CatalogDocument, kind: string): boolean {
  const stems = stemsOf(kind);
  const [first, ...others] = readDocument(document).sentences();
  const has = (sentence: typeof first) => sentence !== undefined && containsPhrase(sentence.stems, stems);
  return !has(first) && others.some(has);
}

/** "Foamroller" is nowhere written so, and a foam roller is one. */
function isWrittenApart({ title, productType }: CatalogDocument, kind: string): boolean {
  const joined = stemsOf(kind).join("");
  return [title, productType].some((name) => {
    const stems = stemsOf(name);
    return stems.some((word, at) => `${word}${stems[at + 1] ?? ""}` === joined);
  });
}

/** Whether a wish brings words of its own into the search. */
function isSearchedWith(constraintId: string, { constraints }: NeedState): boolean {
  return constraints.some(
    ({ id, kind }) => id === constraintId && ["attribute", "material", "color", "brand"].includes(kind),
  );
}
