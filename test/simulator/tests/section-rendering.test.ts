import { expect, test } from "vitest";
import { aProduct, onlyVariant } from "./support/a-product.ts";
import { anOnlineVisitor } from "./support/online-visitor.ts";
import { aContext, aShop } from "./support/test-context.ts";

/** Vitest's matchers are `any`; as `unknown` they may stand in any expectation. */
const containing = (text: string): unknown => expect.stringContaining(text);
const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

const STORE = "https://test-shop.myshopify.com";

function setUp() {
  const context = aContext();
  const shop = aShop(context, { locales: ["en", "de"] });
  const product = aProduct(context, shop, { title: "Tern", handle: "tern" });
  return { shop, product, visitor: anOnlineVisitor(context) };
}

test("answers several sections as JSON; an unknown one is null", async () => {
  const { visitor } = setUp();

  const sections = await visitor.json(`${STORE}/?sections=cart-icon-bubble,no-such-section`);

  expect(sections).toEqual({
    "cart-icon-bubble": containing('<div id="shopify-section-cart-icon-bubble" class="shopify-section"'),
    "no-such-section": null,
  });
});

test("a section sees the objects of the page it is asked on", async () => {
  const { shop, visitor } = setUp();
  const page = await visitor.html(`${STORE}/products/tern`);
  const id = /id="shopify-section-(template--\d+__main)"/.exec(page)?.[1] ?? "";

  const html = await visitor.html(`${STORE}/de/products/tern?section_id=${id}`);

  expect(id).not.toBe("");
  expect(html).toContain("Tern");
  expect(html).toContain("In den Warenkorb");
  expect(shop.locales).toContain("de");
});

test("one unknown section is not found, and more than five are refused", async () => {
  const { visitor } = setUp();

  expect((await visitor.get(`${STORE}/?section_id=no-such-section`)).status).toBe(404);
  expect((await visitor.get(`${STORE}/?sections=a,b,c,d,e,f`)).status).toBe(400);
});

test("a cart change brings its sections along, as the cart is afterwards", async () => {
  const { product, visitor } = setUp();

  const answer = await visitor.post(`${STORE}/cart/add.js`, {
    items: [{ id: onlyVariant(product).id, quantity: 2 }],
    sections: ["cart-drawer", "cart-icon-bubble"],
  });

  expect(await answer.json()).toMatchObject({
    sections: {
      "cart-drawer": matching(/<dialog[^>]*id="CartDrawer"[\s\S]*Tern[\s\S]*\$20\.00 USD/),
      "cart-icon-bubble": containing('<span class="cart-count" aria-hidden="true">2</span>'),
    },
  });
});
