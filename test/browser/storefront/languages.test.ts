import { beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "../support/find-violations.ts";
import { meetShopper } from "../support/meet-shopper.ts";
import { useBrowser } from "../support/open-browser.ts";
import { openAnotherShop, type OtherShop } from "../support/open-another-shop.ts";
import { readThemeCart } from "../support/theme-cart.ts";

const browser = useBrowser();
let shop: OtherShop;

beforeAll(async () => {
  shop = await openAnotherShop({ handle: "medina", locales: ["en", "ar", "de", "ja"], hasStandardActions: false });
});

describe.each(["desktop", "phone"] as const)("an Arabic page on a %s", (device) => {
  it("is read from right to left, down to the panel's corners", async () => {
    const { storefrontUrl } = shop;
    const { page, assistant, visit } = await meetShopper(browser, {
      device,
      storefrontUrl,
      more: { reducedMotion: "reduce" },
    });
    await visit("/ar/products/compass-45-gps-watch");
    const label = page.locator("shopwalker-assistant .launcher span");
    expect(await label.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
    await assistant.open();

    const { panel } = assistant;
    expect(await panel.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
    expect(await panel.innerText()).toMatch(/[\u0600-\u06ff]/);
    const close = await panel.locator(".head > button").boundingBox();
    const mark = await panel.locator(".mark").boundingBox();
    expect(close?.x).toBeLessThan(mark?.x ?? 0);
    await assistant.ask("GPS watch");
    expect(await assistant.cards.count()).toBeGreaterThan(0);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width).toBeLessThanOrEqual(0);
    expect(await findViolations(page, "shopwalker-assistant")).toEqual([]);
  });
});

describe("a German page", () => {
  it("is answered in German", async () => {
    const { assistant, visit } = await meetShopper(browser, { storefrontUrl: shop.storefrontUrl });
    await visit("/de");
    await assistant.open();
    await assistant.ask("Ich suche eine GPS-Uhr");

    expect(await assistant.panel.getByRole("button", { name: "Senden" }).isVisible()).toBe(true);
    expect(await assistant.cards.count()).toBeGreaterThan(0);
    expect(await assistant.reply.locator(".prose").first().innerText()).toMatch(/\b(ich|meine|das wäre|auch einen)\b/i);
  });
});

describe("a theme without standard actions", () => {
  it("shows what is added, changed and removed all the same", async () => {
    const { page, assistant, visit } = await meetShopper(browser, { storefrontUrl: shop.storefrontUrl });
    await visit("/products/almanac-sport-watch");
    expect(await page.evaluate(() => "actions" in ((window as Window & { Shopify?: object }).Shopify ?? {}))).toBe(
      false,
    );
    await assistant.open();
    const title = await assistant.addFirst("Do you have a GPS watch?");
    expect((await readThemeCart(page)).lines).toEqual([[title, 1]]);
    await page.locator("#cart-icon-bubble .cart-count", { hasText: "1" }).waitFor();

    await assistant.cart.getByRole("button", { name: "One more" }).click();
    await page.locator("#cart-icon-bubble .cart-count", { hasText: "2" }).waitFor();
    expect((await readThemeCart(page)).lines).toEqual([[title, 2]]);
    await assistant.settle();
    await assistant.cart.getByRole("button", { name: `Remove ${title}` }).click();
    await page.locator("#cart-icon-bubble .cart-count").waitFor({ state: "detached" });
    expect((await readThemeCart(page)).lines).toEqual([]);
  });
});
