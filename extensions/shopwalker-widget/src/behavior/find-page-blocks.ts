import type { PageBlock } from "~/contracts/behavior-events";
import type { EmbedSettings } from "../core/embed-settings";
import { pageWords } from "./page-words";

/**
 * What class names and ids of Dawn, Horizon and the large paid themes have in common, English in every language. The order
 * decides where a heading fits two: "Details and sizing" is a description.
 */
const NAMES: Record<PageBlock, string[]> = {
  shipping: ["shipping", "delivery"],
  reviews: ["review", "rating"],
  description: ["description"],
  size: ["size-"],
  price: ["price"],
  gallery: ["gallery", "product__media"],
};

const HEADINGS = "summary,legend,h2,h3,label";
const MOST_PER_BLOCK = 4;
const LONGEST_HEADING = 40;

/**
 * Elements of the product page by the block that they belong to: marked by the merchant with
 * `data-shopwalker-block="price"`, below a heading in the language of the page, or named by the theme. One pass over the
 * page: the browser's own search leaves a few dozen elements to be looked at here.
 */
export function findPageBlocks(words: EmbedSettings["words"]): Map<Element, PageBlock> {
  const found = new Map<Element, PageBlock>();
  const named = Object.values(NAMES).flat().map((name) => `[class*=${name}],[id*=${name}]`); // prettier-ignore
  const root = document.querySelector("main") ?? document.body;
  const all = [...root.querySelectorAll<HTMLElement>(`[data-shopwalker-block],${HEADINGS},${named.join()}`)];
  const headings = all.filter((element) => element.matches(HEADINGS) && element.textContent.length < LONGEST_HEADING);

  for (const find of [
    (block: PageBlock) => all.filter(({ dataset }) => dataset.shopwalkerBlock === block),
    (block: PageBlock) => {
      const names = pageWords(words, block);
      return headings
        .filter(({ textContent }) => names.test(textContent))
        .map(({ parentElement }) => parentElement ?? root);
    },
    (block: PageBlock) =>
      all.filter(
        (element) =>
          NAMES[block].some((name) => (element.className + element.id).includes(name)) &&
          // Of other products, in recommendations and menus.
          !element.closest("a,[class*=card],[class*=recommend]"),
      ),
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
