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

const MOST_PER_BLOCK = 4;
const LONGEST_HEADING = 40;

/**
 * Elements of the product page by the block that they belong to: marked by the merchant with
 * `data-shopwalker-block="price"`, below a heading in the language of the page, or named by the theme.
 */
export function findPageBlocks(words: EmbedSettings["words"]): Map<Element, PageBlock> {
  const found = new Map<Element, PageBlock>();
  const all = (selector: string) => [...(document.querySelector("main") ?? document.body).querySelectorAll(selector)];
  const headings = all("summary,legend,h2,h3,label").filter(({ textContent }) => textContent.length < LONGEST_HEADING);

  for (const find of [
    (block: PageBlock) => all(`[data-shopwalker-block=${block}]`),
    (block: PageBlock) => {
      const names = pageWords(words, block);
      return headings
        .filter(({ textContent }) => names.test(textContent))
        .map((heading) => heading.parentElement ?? heading);
    },
    (block: PageBlock) =>
      all(NAMES[block].map((name) => `[class*=${name}],[id*=${name}]`).join())
        // Of other products, in recommendations and menus.
        .filter((element) => !element.closest("a,[class*=card],[class*=recommend]")),
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
