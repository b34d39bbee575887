import { beforeEach, describe, expect, it } from "vitest";
import { listCartSections, showSections } from "../../../../extensions/shopwalker-widget/src/cart/theme-sections.ts";

function page(html: string): void {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  document.body.replaceChildren(...parsed.body.childNodes);
}

beforeEach(() => document.body.replaceChildren());

describe("the theme's cart sections", () => {
  it("are found by their ids and by what they show, at most five", () => {
    page(`
      <div id="shopify-section-sections--1__header"><span class="cart-count">1</span></div>
      <div id="shopify-section-sections--1__footer"></div>
      <cart-drawer><div id="shopify-section-cart-drawer"></div></cart-drawer>
      <div id="cart-icon-bubble"></div>
      ${[1, 2, 3, 4].map((index) => `<div id="shopify-section-cart-${index}"></div>`).join("")}`);

    const ids = listCartSections();

    expect(ids).toHaveLength(5);
    expect(ids.slice(0, 3)).toEqual(["cart-drawer", "cart-icon-bubble", "sections--1__header"]);
    expect(ids).not.toContain("sections--1__footer");
  });

  it("show the new cart without touching the rest of the header", () => {
    page('<div id="shopify-section-header"><nav>Menu</nav><span class="cart-count">1</span></div>');
    const menu = document.querySelector("nav");

    const changed = showSections({
      header: '<div id="shopify-section-header"><nav>Menu</nav><span class="cart-count">2</span></div>',
    });

    expect(changed).toBe(1);
    expect(document.querySelector(".cart-count")?.textContent).toBe("2");
    expect(document.querySelector("nav")).toBe(menu);
  });

  it("fill Dawn's bubble from the section that has no element of its own", () => {
    page('<a id="cart-icon-bubble">0</a>');

    showSections({ "cart-icon-bubble": '<div class="shopify-section"><b>3</b></div>' });

    expect(document.querySelector("#cart-icon-bubble b")?.textContent).toBe("3");
  });

  it("let the drawer know that it is no longer empty", () => {
    page('<div id="shopify-section-cart-drawer"><div id="CartDrawer" class="is-empty">Empty</div></div>');

    showSections({
      "cart-drawer": '<div id="shopify-section-cart-drawer"><div id="CartDrawer" class="">One shoe</div></div>',
    });

    expect(document.querySelector("#CartDrawer")?.className).toBe("");
    expect(document.querySelector("#CartDrawer")?.textContent).toBe("One shoe");
  });

  it("run no script that comes with a section, and pass over one that failed", () => {
    page('<div id="shopify-section-cart"><div data-cart-contents>old</div></div>');

    const fresh = '<div data-cart-contents>new<script>document.title = "run";</script></div>';
    expect(showSections({ cart: fresh, other: null })).toBe(1);

    expect(document.querySelector("[data-cart-contents]")?.textContent).toContain("new");
    expect(document.title).not.toBe("run");
  });
});
