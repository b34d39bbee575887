import type { PageBlock } from "~/contracts/behavior-events";

/**
 * Where themes put the parts of a product page. Class names and ids of Dawn, Horizon and the large paid themes; the
 * words in them are English in every language of the shop.
 */
const SELECTORS: Record<PageBlock, string> = {
  price: '.price, [class*="product-price"], [class*="product__price"], [data-product-price]',
  size: '[class*="size-chart"], [class*="size-guide"], [id*="size-guide"], [id*="size-chart"], [data-option-name*="size" i]',
  shipping: '[class*="shipping"], [class*="delivery"], [id*="shipping"], [id*="delivery"]',
  reviews: '[class*="reviews"], [id*="reviews"], [class*="rating"]',
  description: '.product__description, [class*="product-description"], [itemprop="description"]',
};

const MOST_PER_BLOCK = 4;

/** Elements of the product page by the block that they belong to. */
export function findPageBlocks(): Map<Element, PageBlock> {
  const found = new Map<Element, PageBlock>();
  const main = document.querySelector("main") ?? document.body;
  for (const [block, selector] of Object.entries(SELECTORS)) {
    // Object.entries widens the key; SELECTORS has exactly these.
    const matches = [...main.querySelectorAll(selector)].slice(0, MOST_PER_BLOCK);
    for (const element of matches) found.set(element, block as PageBlock);
  }
  return found;
}
