import type { PageBlock } from "~/contracts/behavior-events";
import type { EmbedSettings } from "../core/embed-settings";
import { GALLERY, named } from "./named";

import { pageWords } from "./page-words";

/**
 * What class names and ids of Dawn, Horizon and the large paid themes have in common, English in every language. The order
 * decides where a heading fits two: "Details and sizing" is a description.
 */
const NAMES: Record<PageBlock, string> = {
  shipping: named("shipping,delivery"),
  reviews: named("review,rating"),
  description: named("description"),
  size: named("size-"),
  price: named("price"),
  gallery: GALLERY,
};

const HEADINGS = "summary,legend,h2,h3,label,button";
const OF_OTHERS = `a,${named("card,recommend")}`;
const MOST_PER_BLOCK = 4;
const LONGEST_HEADING = 40;

/**
 * Elements of the product page by the block that they belong to: marked by the merchant with
 * `data-shopwalker-block="price"`, below a heading in the language of the page, or named by the theme. One pass over the
 * page: the browser's own search leaves a few dozen elements to be looked at here.
 */
export function findPageBlocks(words: EmbedSettings["words"]): Map<Element, PageBlock> {
  const found = new Map<Element, PageBlock>();
  const root = document.querySelector("main") ?? document.body;
  const all = [
    ...root.querySelectorAll<HTMLElement>(`[data-shopwalker-block],${HEADINGS},${Object.values(NAMES).join()}`),
  ];

  for (const find of [
    (element: HTMLElement, block: PageBlock) => element.dataset.shopwalkerBlock === block && element,
    (element: HTMLElement, block: PageBlock) =>
      element.matches(HEADINGS) &&
      element.textContent.length < LONGEST_HEADING &&
      pageWords(words, block).test(element.textContent) &&
      element.parentElement,
    // Not of other products, in recommendations and menus.
    (element: HTMLElement, block: PageBlock) => element.matches(NAMES[block]) && !element.closest(OF_OTHERS) && element,
  ]) {
    // The keys are widened; NAMES has exactly these.
    for (const block of Object.keys(NAMES) as PageBlock[]) {
      // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing -- `false` is no element either
      for (const element of all.flatMap((one) => find(one, block) || []).slice(0, MOST_PER_BLOCK)) {
        if (!found.has(element)) found.set(element, block);
      }
    }
  }
  return found;
}
