import { expect, it } from "vitest";
import { findPageBlocks } from "../../../../extensions/shopwalker-widget/src/behavior/find-page-blocks.ts";

const WORDS = { size: "size|sizing|fit", shipping: "shipping|delivery", description: "description|details" };

function find(html: string) {
  document.body.innerHTML = html;
  return [...findPageBlocks(WORDS)].map(([element, block]) => [element.id || element.className, block]);
}

it("finds what the merchant marked before what stands below a heading before what the theme named", () => {
  const found = find(`<main>
    <p class="product__price">$20</p>
    <fieldset id="sizes"><legend>Size: M</legend></fieldset>
    <div id="mine" class="price" data-shopwalker-block="reviews"></div>
  </main>`);

  expect(found).toEqual([
    ["mine", "reviews"],
    ["sizes", "size"],
    ["product__price", "price"],
  ]);
});

it("takes a heading that fits two blocks for the first of them", () => {
  expect(find(`<main><div id="part"><h2>Details and sizing</h2></div></main>`)).toEqual([["part", "description"]]);
});

it("takes no long text for a heading, and no other product's price for the page's own", () => {
  const found = find(`<main>
    <div id="text"><h3>${"Delivery within the whole country. ".repeat(2)}</h3></div>
    <div class="card"><span class="price">$10</span></div>
    <a href="/products/other"><span class="price">$11</span></a>
    <section class="recommendations"><span class="price">$12</span></section>
  </main>`);

  expect(found).toEqual([]);
});

it("looks inside the page's main part alone, at no more than four elements of a block", () => {
  const found = find(`<div class="price">$1</div><main>${'<i class="price"></i>'.repeat(9)}</main>`);
  expect(found).toHaveLength(4);
});

it.each([
  ["price", "price", '<div class="ProductMeta__PriceList">$20</div>'],
  ["sizes", "size", '<table id="size-chart"></table>'],
  ["delivery", "shipping", '<div class="collapsible"><button>Shipping</button></div>'],
  ["reviews", "reviews", '<div id="shopify-product-reviews"></div>'],
  ["description", "description", '<div class="Product__Description"></div>'],
  ["gallery", "gallery", '<div class="Product__Gallery"></div>'],
  ["pictures", "gallery", '<div class="product-single__photos"></div>'],
])("finds the %s of another family of themes", (_what, block, html) => {
  expect(find(`<main>${html}</main>`).map(([, found]) => found)).toEqual([block]);
});
