import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mouse } from "../../../../extensions/shopwalker-widget/src/behavior/mouse.ts";
import type { Observation } from "../../../../extensions/shopwalker-widget/src/behavior/signal-memory.ts";
import { watchPage } from "../../../../extensions/shopwalker-widget/src/behavior/watch-page.ts";
import {
  readEmbedSettings,
  type EmbedSettings,
} from "../../../../extensions/shopwalker-widget/src/core/embed-settings.ts";
import { printEmbed } from "../embed-page.ts";

const WORDS = { coupon: "coupon|discount|promo", guide: "size guide|size chart" };
/** Listeners on the window and the document outlive a test: each begins with none. */
let listeners: [
  EventTarget,
  string,
  EventListenerOrEventListenerObject,
  boolean | AddEventListenerOptions | undefined,
][];
let isHidden: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  listeners = [];
  isHidden = false;
  vi.spyOn(document, "hidden", "get").mockImplementation(() => isHidden);
  for (const target of [window, document, document.documentElement]) {
    const add = target.addEventListener.bind(target);
    vi.spyOn(target, "addEventListener").mockImplementation(
      (type: string, listen: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions) => {
        listeners.push([target, type, listen, options]);
        add(type, listen, options);
      },
    );
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const [target, type, listen, options] of listeners) target.removeEventListener(type, listen, options);
  vi.useRealTimers();
  document.body.replaceChildren();
  getSelection()?.removeAllRanges();
});

/** A page of some theme, watched. `seen` has what came after the page itself. */
function look(html: string, more: Partial<EmbedSettings> = {}) {
  printEmbed({ words: WORDS, ...more });
  document.body.insertAdjacentHTML("beforeend", html);
  const settings = readEmbedSettings();
  if (!settings) throw new Error("The page has no embed.");
  const all: Observation[] = [];
  watchPage(settings, { add: (event) => all.push(event) });
  const seen = () => all.filter(({ type }) => type !== "page-view" && type !== "input");
  return { all, seen };
}

function at(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`Nothing is ${selector}.`);
  return element;
}

function click(selector: string, more: MouseEventInit = {}): void {
  at(selector).dispatchEvent(new MouseEvent("click", { bubbles: true, clientX: 20, clientY: 20, ...more }));
}

function choose(selector: string, value: string): void {
  const field = at(selector) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function copy(text: string, selector = "main"): void {
  vi.spyOn(window, "getSelection").mockReturnValue({ toString: () => text } as Selection);
  at(selector).dispatchEvent(new Event("copy", { bubbles: true }));
}

describe("what a shopper does on purpose, whatever the theme", () => {
  it.each([
    ["radio buttons", '<form action="/cart/add"><input type="radio" id="v" value="M"></form>'],
    ["radio buttons outside the form", '<div class="VariantPicker"><input type="radio" id="v" value="M"></div>'],
    ["a drop-down list", '<form action="/de/cart/add"><select id="v"><option>M</option></select></form>'],
  ])("a variant is chosen by %s", (_how, html) => {
    const { seen } = look(`<main>${html}</main>`);
    choose("#v", "M");
    expect(seen()).toEqual([{ type: "variant-change", value: "M" }]);
  });

  it("a quantity goes up and down", () => {
    const { seen } = look('<main><form action="/cart/add"><input name="quantity" id="q" value="1"></form></main>');
    choose("#q", "3");
    choose("#q", "1");
    expect(seen()).toEqual([
      { type: "quantity-change", quantity: 3 },
      { type: "quantity-change", quantity: 1 },
    ]);
  });

  it("what is chosen outside of the product's form is no variant", () => {
    const { seen } = look('<main><select id="sort"><option>Newest</option></select></main>');
    choose("#sort", "Newest");
    expect(seen()).toEqual([]);
  });

  it("something is added, told by the form, or by the theme's standard event alone, and once where both do", () => {
    const { seen } = look('<main><form action="/cart/add" id="f"></form></main>');
    const announce = () =>
      document.dispatchEvent(Object.assign(new Event("shopify:cart:lines-update"), { action: "add" }));
    at("#f").dispatchEvent(new Event("submit", { bubbles: true }));
    announce();
    expect(seen()).toEqual([{ type: "add-to-cart" }]);

    vi.advanceTimersByTime(10_000);
    announce();
    expect(seen()).toHaveLength(2);
  });

  it.each([
    ["picture", "next", '<div class="Product__Gallery"><img id="p"></div>'],
    ["thumbnail", "next", '<ul class="product-single__thumbs"><li id="p"></li></ul>'],
    ["magnifier", "zoom", '<div id="MediaGallery"><button class="image-zoom" id="p"></button></div>'],
  ])("a %s of the gallery is pressed: %s", (_what, action, html) => {
    // The third is known by its id alone, in capitals.
    const { seen } = look(`<main>${html}</main>`);
    click("#p");
    expect(seen()).toEqual([{ type: "gallery", action }]);
  });

  it("a thumb pushes the pictures on, and what slides after a press is that press", () => {
    const { seen } = look('<main><ul class="product__media-list" id="g"><li id="p"></li></ul></main>');
    const slide = () => at("#g").dispatchEvent(new Event("scroll"));
    slide();
    slide();
    vi.advanceTimersByTime(1000);
    expect(seen()).toEqual([{ type: "gallery", action: "next" }]);

    click("#p");
    slide();
    vi.advanceTimersByTime(1000);
    expect(seen()).toHaveLength(2);
  });

  it.each([
    ["by its words", '<button id="s">Size guide</button>'],
    ["by its name", '<a href="#" id="s" aria-label="Size chart"><svg></svg></a>'],
  ])("the size guide is opened, known %s", (_how, html) => {
    const { seen } = look(`<main>${html}</main>`);
    click("#s");
    expect(seen()).toEqual([{ type: "size-guide" }]);
  });

  it("the field for a code is entered, known by its name or its label", () => {
    const { seen } = look('<main><input id="a" name="discount"><input id="b" aria-label="Promo"><input id="c"></main>');
    for (const id of ["a", "b", "c"]) at(`#${id}`).dispatchEvent(new Event("focusin", { bubbles: true }));
    expect(seen()).toEqual([{ type: "coupon-focus" }, { type: "coupon-focus" }]);
  });

  it.each([
    ["a link of the cart", '<a href="/cart/change?line=1&amp;quantity=0" id="r">x</a>', 1],
    ["a button in the cart", '<form action="/cart"><button class="CartItem__Remove" id="r">x</button></form>', 1],
    ["a button in a drawer", '<div id="CartDrawer"><button class="js-remove" id="r">x</button></div>', 1],
    ["a filter of a collection", '<a class="active-facets__button-remove" href="/collections/all" id="r">x</a>', 0],
  ])("%s removes from the cart so often", (_what, html, times) => {
    const { seen } = look(`<main>${html}</main>`);
    click("#r");
    expect(seen()).toEqual(Array.from({ length: times }, () => ({ type: "cart-remove" })));
  });
});

describe("what is copied", () => {
  const PAGE = "<main><h1>\n  Men's\n Keelson 5 </h1></main>";

  it.each(["Men's Keelson 5", "MEN'S KEELSON 5", "keelson"])("%j is the title, as the theme shows it", (text) => {
    const { seen } = look(PAGE);
    copy(text);
    expect(seen()).toEqual([{ type: "copy", what: "title" }]);
  });

  it.each(["$129.00", "129,00 €", "€129", "From $1,299.00", "CHF 129.00", "1 299 kr"])("%j is a price", (text) => {
    const { seen } = look(PAGE);
    copy(text);
    expect(seen()).toEqual([{ type: "copy", what: "price" }]);
  });

  it.each(["42", "EU 42", "2026", "+44 20 7946 0958", "500 ml", "a sentence of the description"])(
    "%j is neither",
    (text) => {
      const { seen } = look(PAGE);
      copy(text);
      expect(seen()).toEqual([]);
    },
  );

  it("the heading of a page that is no product is no title", () => {
    const { seen } = look("<main><h1>Returns</h1></main>", { page: { ...pageOf("page"), productId: null } });
    copy("Returns");
    expect(seen()).toEqual([]);
  });
});

describe("clicks in anger", () => {
  it("are three at one spot within a second, on nothing made for it", () => {
    const { seen } = look('<main><p id="dead"></p><button class="swiper-button-next" id="next"></button></main>');
    for (let time = 0; time < 3; time++) click("#next");
    expect(seen()).toEqual([]);

    for (let time = 0; time < 3; time++) click("#dead");
    expect(seen()).toEqual([{ type: "rage-click" }]);
  });

  it("are not the three that mark a line to copy it", () => {
    const { seen } = look('<main><h1 id="title">Keelson 5</h1></main>');
    for (const detail of [1, 2, 3]) click("#title", { detail });
    expect(seen()).toEqual([]);

    click("#title", { detail: 4 });
    expect(seen()).toEqual([{ type: "rage-click" }]);
  });
});

describe("leaving and coming back", () => {
  it("to a tab is noted with the time, and is a look at its page again", () => {
    const { all } = look("<main></main>");
    all.length = 0;
    const turn = (hidden: boolean) => {
      isHidden = hidden;
      document.dispatchEvent(new Event("visibilitychange"));
    };
    turn(true);
    vi.advanceTimersByTime(8000);
    turn(false);

    expect(all.map(({ type }) => type)).toEqual(["tab-leave", "tab-return", "page-view"]);
    expect(all[1]).toEqual({ type: "tab-return", awayMs: 8000 });
  });

  it("the pointer leaves through the top edge, and not through another", () => {
    vi.spyOn(mouse, "matches", "get").mockReturnValue(true);
    const { seen } = look("<main></main>");
    for (const clientY of [300, -4]) {
      document.documentElement.dispatchEvent(new MouseEvent("pointerleave", { clientY }));
    }
    expect(seen()).toEqual([{ type: "exit-intent" }]);
  });

  it("a cart that nobody touches is noted, and an empty one is not", () => {
    const empty = look("<main></main>");
    const full = look("<main></main>", { cartCount: 2 });
    vi.advanceTimersByTime(50_000);
    expect(full.seen()).toEqual([{ type: "cart-idle", ms: 40_000 }]);
    expect(empty.seen()).toEqual([]);
  });

  it.each([
    ["https://shop.example/checkouts/cn/abc/information", "information"],
    ["https://shop.example/checkouts/cn/abc/en-us/shipping", "shipping"],
    ["https://shop.example/checkouts/cn/abc/payment?x=1", "payment"],
    ["https://shop.example/checkouts/cn/abc", "unknown"],
    ["https://shop.example/checkouts/cn/abc/thank-you", null],
    ["https://shop.example/products/keelson", null],
  ])("%s was left: step %s", (url, step) => {
    vi.stubGlobal("navigation", { activation: { from: { url } } });
    const { seen } = look("<main></main>");
    vi.unstubAllGlobals();
    expect(seen()).toEqual(step === null ? [] : [{ type: "checkout-return", step }]);
  });
});

it("a search is told with its words and how much it found, as the shop says", () => {
  const search = { terms: "waterproof shoe", results: 0 };
  const { all } = look('<main><a href="/products/popular">Popular</a></main>', {
    page: { ...pageOf("search"), productId: null, search },
  });
  expect(all[0]).toMatchObject({ type: "page-view", template: "search", search });
});

function pageOf(template: string): EmbedSettings["page"] {
  const nothing = { productId: null, productHandle: null, variantId: null, collectionHandle: null, search: null };
  return { ...nothing, template, locale: "en", country: "DE", currency: "EUR" };
}
