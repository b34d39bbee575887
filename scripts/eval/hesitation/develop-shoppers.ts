import type { ShopperScript } from "./shopper-script.ts";

/** Shoppers of the theme Concourse, which the signals and weights are developed on. */
const BOTH: ShopperScript["devices"] = ["desktop", "phone"];
const DESKTOP: ShopperScript["devices"] = ["desktop"];
const PRICE = ".product__price";
const ADD = ".product [data-add]";
const option = (at: number, value: number) => `[data-option='${at}'] label >> nth=${value}`;
const SHIPPING = "details:has-text('Shipping') summary";

export const developShoppers: ShopperScript[] = [
  {
    ...{ kind: "decided-buyer", reasons: [], opens: false, devices: BOTH, times: 4 },
    async act({ open, rest, lookAt, click }, [first = ""]) {
      await open(first);
      await lookAt(PRICE, 2);
      await click(option(1, 0));
      await rest(1);
      await click(ADD);
      await rest(3);
    },
  },
  {
    ...{ kind: "comparer", reasons: ["compares-products"], opens: true, devices: BOTH, times: 4 },
    alsoTrue: ["weighs-price", "searches-page", "grazes-collection"],
    async act({ open, lookAt, scroll }, [first = "", second = ""]) {
      for (const path of [first, second, first, second]) {
        await open(path);
        await lookAt(PRICE, 4);
        await scroll(0.5);
      }
      await lookAt(PRICE, 4);
    },
  },
  {
    ...{ kind: "price-shopper", opens: true, devices: DESKTOP, times: 4 },
    reasons: ["weighs-price", "copied-title", "looked-elsewhere"],
    async act({ open, lookAt, copy, lookElsewhere }, [first = ""]) {
      await open(first);
      await lookAt(PRICE, 9);
      await copy("h1");
      await lookElsewhere(8);
      await lookAt(PRICE, 6);
    },
  },
  {
    ...{ kind: "size-doubter", reasons: ["toggles-variants", "checks-size"], opens: true, devices: BOTH, times: 4 },
    async act({ open, lookAt, click }, [first = ""]) {
      await open(first);
      for (const value of [0, 1, 0, 1, 2, 1]) await click(option(2, value));
      await lookAt("[data-option='2']", 16);
    },
  },
  {
    ...{ kind: "window-shopper", reasons: [], opens: false, devices: BOTH, times: 4 },
    alsoTrue: ["searches-page"],
    async act({ open, rest, scroll }, [first = "", second = ""]) {
      await open("/");
      await scroll(1.5);
      await rest(2);
      await open("/collections/all");
      await scroll(2);
      await rest(2);
      await open(first);
      await scroll(0.8);
      await rest(2);
      await open("/collections/all");
      await scroll(1);
      await open(second);
      await rest(3);
    },
  },
  {
    ...{ kind: "reader", reasons: [], opens: false, devices: BOTH, times: 8 },
    alsoTrue: ["reads-closely", "reads-reviews", "inspects-images", "searches-page"],
    async act({ open, rest, lookAt, scroll }, [first = ""]) {
      await open(first);
      await rest(3);
      await scroll(0.3);
      await lookAt(".details details:nth-of-type(1)", 12);
      await lookAt(".details details:nth-of-type(2)", 10);
      await scroll(0.4);
      await rest(4);
      await scroll(-0.6);
      await rest(3);
    },
  },
  {
    ...{ kind: "bot", reasons: [], opens: false, devices: DESKTOP, times: 4 },
    alsoTrue: ["grazes-collection", "compares-products", "searches-page", "toggles-variants"],
    async act({ page, storefrontUrl }, products) {
      for (const path of [...products, ...products.slice(0, 4)]) {
        await page.goto(storefrontUrl + path);
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await page.waitForTimeout(250);
      }
    },
  },
  {
    ...{ kind: "frustrated", reasons: ["frustrated"], alsoTrue: ["searches-page"], opens: true },
    ...{ devices: DESKTOP, times: 4 },
    async act({ open, page, rest, scroll }, [first = ""]) {
      await open(first);
      const box = await page.locator("h1").first().boundingBox();
      for (let burst = 0; burst < 2 && box; burst++) {
        for (let click = 0; click < 5; click++) {
          await page.mouse.click(box.x + 20, box.y + 10);
          await page.waitForTimeout(130);
        }
        await rest(1.5);
      }
      for (const way of [1, -1, 1, -1, 1, -1]) await scroll(way, true);
    },
  },
  {
    ...{ kind: "back-from-checkout", reasons: ["back-from-checkout"], opens: true, devices: BOTH, times: 4 },
    alsoTrue: ["removed-from-cart", "idle-cart"],
    async act({ open, rest, click, page }, [first = ""]) {
      await open(first);
      await click(ADD);
      await rest(1);
      await open("/cart");
      await page.locator("main button[name=checkout]").first().click();
      await page.waitForURL(/checkouts/);
      await rest(4);
      await page.goBack();
      await rest(3);
    },
  },
  {
    ...{ kind: "searcher", reasons: ["refines-search", "found-nothing"], opens: true, devices: BOTH, times: 4 },
    async act({ open, rest, scroll }) {
      await open("/search?q=waterproof+shoe");
      await scroll(0.6);
      await rest(2);
      await open("/search?q=waterproof+trail+shoe");
      await rest(3);
      await open("/search?q=gaiterzzz");
      await rest(3);
    },
  },
  {
    ...{ kind: "shipping-worrier", reasons: ["checks-shipping"], opens: null, devices: BOTH, times: 3 },
    async act({ open, rest, click, lookAt }, [first = ""]) {
      await open(first);
      await rest(2);
      await click(SHIPPING);
      await lookAt(SHIPPING, 14);
    },
  },
  {
    ...{ kind: "quantity-doubter", reasons: ["unsure-of-quantity"], opens: null, devices: DESKTOP, times: 2 },
    async act({ open, click, rest }, [first = ""]) {
      await open(first);
      for (const step of [1, 1, 1, -1, 1, -1, -1]) await click(`.product [data-step='${step}']`);
      await rest(2);
    },
  },
  {
    ...{ kind: "grazer", reasons: ["grazes-collection"], opens: null, devices: BOTH, times: 3 },
    alsoTrue: ["searches-page"],
    async act({ open, rest, scroll }, products) {
      await open("/collections/all");
      await scroll(1);
      for (const path of products.slice(0, 7)) {
        await open(path);
        await rest(2.5);
      }
    },
  },
  {
    ...{ kind: "leaver", reasons: ["about-to-leave"], opens: null, devices: DESKTOP, times: 2 },
    async act({ open, page, rest, scroll }, [first = ""]) {
      await open(first);
      await scroll(0.7);
      await rest(3);
      await page.mouse.move(600, 200, { steps: 6 });
      await page.mouse.move(620, 0, { steps: 10 });
      await page.evaluate(() =>
        document.documentElement.dispatchEvent(new PointerEvent("pointerleave", { clientY: -1, pointerType: "mouse" })),
      );
      await rest(1);
    },
  },
  {
    ...{ kind: "cart-remover", reasons: ["removed-from-cart"], opens: null, devices: BOTH, times: 2 },
    async act({ open, rest, click }, [first = ""]) {
      await open(first);
      await click(ADD);
      await rest(1);
      await open("/cart");
      await rest(2);
      await click(".cart-page a[data-quantity='0']");
      await rest(2);
    },
  },
];
