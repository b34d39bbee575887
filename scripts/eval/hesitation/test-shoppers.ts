import type { ShopperScript } from "./shopper-script.ts";

/** Shoppers of the theme Arcade: other markup, other habits and other timing than those that the weights were made with. */
const BOTH: ShopperScript["devices"] = ["phone", "desktop"];
const DESKTOP: ShopperScript["devices"] = ["desktop"];
const PRICE = ".f-price";
const ADD = ".arcade-buy button[type=submit]";
const CHART = "#size-chart table";

export const testShoppers: ShopperScript[] = [
  {
    ...{ kind: "decided-buyer", reasons: [], opens: false, devices: BOTH, times: 4 },
    alsoTrue: ["inspects-images"],
    async act({ open, rest, scroll, click, page }, [first = ""]) {
      await open("/");
      await rest(1.5);
      await open(first);
      await scroll(0.2);
      await page.locator(".arcade-buy select").first().selectOption({ index: 0 });
      await rest(1.5);
      await click(ADD);
      await rest(2);
    },
  },
  {
    ...{ kind: "comparer", reasons: ["compares-products"], opens: true, devices: BOTH, times: 4 },
    alsoTrue: ["weighs-price", "searches-page", "grazes-collection", "reads-closely", "inspects-images"],
    async act({ open, rest, lookAt, scroll }, [first = "", second = "", third = ""]) {
      await open("/collections/all");
      await rest(1);
      for (const path of [first, second, third, first, second]) {
        await open(path);
        await scroll(0.35);
        await lookAt(PRICE, 3);
      }
      await lookAt(PRICE, 5);
    },
  },
  {
    ...{ kind: "price-shopper", opens: true, devices: DESKTOP, times: 4 },
    reasons: ["weighs-price", "copied-price", "looked-elsewhere"],
    async act({ open, lookAt, copy, lookElsewhere }, [first = ""]) {
      await open(first);
      await lookAt(PRICE, 5);
      await lookElsewhere(5);
      await lookAt(PRICE, 7);
      await copy(PRICE);
      await lookElsewhere(6);
      await lookAt(PRICE, 3);
    },
  },
  {
    ...{ kind: "size-doubter", reasons: ["toggles-variants", "checks-size"], opens: true, devices: BOTH, times: 4 },
    async act({ open, rest, lookAt, click, page }, [first = ""]) {
      await open(first);
      await rest(1);
      await click("a.arcade-link");
      await lookAt(CHART, 9);
      const sizes = page.locator(".arcade-buy select").nth(1);
      for (const index of [1, 2, 1, 2]) {
        await sizes.selectOption({ index });
        await rest(1.4);
      }
      await lookAt(CHART, 6);
    },
  },
  {
    ...{ kind: "window-shopper", reasons: [], opens: false, devices: BOTH, times: 4 },
    alsoTrue: ["searches-page", "inspects-images"],
    async act({ open, rest, scroll }, [first = "", second = ""]) {
      await open("/collections/all");
      await scroll(3);
      await rest(3);
      await scroll(-1);
      await open(second);
      await rest(4);
      await open(first);
      await scroll(1);
      await rest(1);
    },
  },
  {
    ...{ kind: "reader", reasons: [], opens: false, devices: BOTH, times: 8 },
    alsoTrue: ["reads-closely", "reads-reviews", "inspects-images", "searches-page"],
    async act({ open, rest, lookAt, scroll, random }, [first = ""]) {
      await open(first);
      await rest(2 + random() * 4);
      await scroll(0.5);
      await lookAt(".product-description", 14);
      await scroll(0.2);
      await lookAt("#tab-delivery", 4);
      await lookAt("#shopify-product-reviews", 16);
      await scroll(-0.5);
      await rest(2);
    },
  },
  {
    ...{ kind: "bot", reasons: [], opens: false, devices: DESKTOP, times: 4 },
    alsoTrue: ["grazes-collection", "compares-products", "searches-page", "toggles-variants", "frustrated"],
    async act({ page, storefrontUrl }, products) {
      for (const path of [...products.slice(0, 6), ...products.slice(0, 6)]) {
        await page.goto(storefrontUrl + path);
        await page.evaluate(() => {
          for (const select of document.querySelectorAll<HTMLSelectElement>(".arcade-buy select")) {
            for (let index = 0; index < select.options.length; index++) {
              select.selectedIndex = index;
              select.dispatchEvent(new Event("change", { bubbles: true }));
            }
          }
          scrollTo(0, 2000);
        });
        await page.waitForTimeout(900);
      }
    },
  },
  {
    ...{ kind: "frustrated", reasons: ["frustrated"], alsoTrue: ["searches-page"], opens: true },
    ...{ devices: DESKTOP, times: 4 },
    async act({ open, page, rest, scroll }, [first = ""]) {
      await open(first);
      await scroll(0.4);
      for (let burst = 0; burst < 3; burst++) {
        const box = await page.locator(".product-description h2").boundingBox();
        for (let click = 0; box && click < 4; click++) {
          await page.mouse.click(box.x + 14, box.y + 8);
          await page.waitForTimeout(170);
        }
        await rest(1);
      }
    },
  },
  {
    ...{ kind: "back-from-checkout", reasons: ["back-from-checkout"], opens: true, devices: BOTH, times: 4 },
    alsoTrue: ["removed-from-cart", "idle-cart", "seeks-discount"],
    async act({ open, rest, click, page }, [first = ""]) {
      await open(first);
      await click(ADD);
      await page.waitForURL(/cart/);
      await rest(2);
      await click("main button[name=checkout]");
      await page.waitForURL(/checkouts/);
      await rest(6);
      await page.goBack();
      await rest(2);
    },
  },
  {
    ...{ kind: "searcher", reasons: ["found-nothing"], alsoTrue: ["refines-search"], opens: null },
    ...{ devices: BOTH, times: 3 },
    async act({ open, rest }) {
      await open("/search?q=snorkelzzz");
      await rest(3);
      await open("/search?q=running+belt");
      await rest(3);
    },
  },
  {
    ...{ kind: "coupon-seeker", reasons: ["seeks-discount"], opens: null, devices: BOTH, times: 3 },
    alsoTrue: ["looked-elsewhere", "idle-cart"],
    async act({ open, rest, click, page }, [first = ""]) {
      await open(first);
      await click(ADD);
      await page.waitForURL(/cart/);
      await click("input[name=discount]");
      await rest(3);
      await page.locator("main h1").click();
      await rest(1);
      await click("input[name=discount]");
      await rest(2);
    },
  },
  {
    ...{ kind: "delivery-worrier", reasons: ["checks-shipping"], opens: null, devices: BOTH, times: 3 },
    async act({ open, rest, lookAt }, [first = ""]) {
      await open(first);
      await rest(1);
      await lookAt("#tab-delivery", 18);
    },
  },
  {
    ...{ kind: "cart-remover", reasons: ["removed-from-cart"], opens: null, devices: BOTH, times: 2 },
    async act({ open, rest, click, page }, [first = ""]) {
      await open(first);
      await click(ADD);
      await page.waitForURL(/cart/);
      await rest(3);
      await click(".bag-row__remove");
      await rest(2);
    },
  },
];
