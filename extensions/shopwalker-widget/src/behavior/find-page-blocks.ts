import type { PageBlock } from "~/contracts/behavior-events";
import type { EmbedSettings } from "../core/embed-settings";
import { GALLERY, named } from "./named";
import { isNamed } from "./is-named";

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
 * `data-shopwalker-block="price"`, below a heading in the language of the page, or named by the theme. The browser's
 * own search leaves a few dozen elements to be looked at here.
 */
export function findPageBlocks(words: EmbedSettings["words"]): Map<Element, PageBlock> {
  const found = new Map<Element, PageBlock>();
  const root = document.querySelector("main") ?? document.body;
  const select = (selector: string) => [...root.querySelectorAll(selector)];
  const headings = select(HEADINGS).map((element) => [element, element.textContent.toLowerCase()] as const);

  for (const find of [
    (block: PageBlock) => select(`[data-shopwalker-block=${block}]`),
    (block: PageBlock) =>
      headings
        .filter(([, text]) => text.length < LONGEST_HEADING && isNamed(text, words, block))
        .map(([element]) => element.parentElement ?? root),
    // Not of other products, in recommendations and menus.
    (block: PageBlock) => select(NAMES[block]).filter((element) => !element.closest(OF_OTHERS)),
  ]) {
    // The keys are widened; NAMES has exactly these.
    for (const block of Object.keys(NAMES) as PageBlock[]) {
      for (const element of find(block).slice(0, MOST_PER_BLOCK)) {
        if (!found.has(element)) found.set(element, block);
      }
    }
  }
  return found;
}
