import type { Page, Request } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { eventually } from "../support/eventually.ts";
import { meetShopper } from "../support/meet-shopper.ts";
import { openAdmin } from "../support/open-admin.ts";
import { useBrowser } from "../support/open-browser.ts";
import { openAnotherShop, type OtherShop } from "../support/open-another-shop.ts";
import { readThemeCart } from "../support/theme-cart.ts";

const browser = useBrowser();
let shop: OtherShop;

beforeAll(async () => {
  shop = await openAnotherShop({ handle: "bargain" });
});

describe.each(["desktop", "phone"] as const)("the discounts on a %s", (device) => {
  it("are limited by the merchant, who names what is left out by picking it", async () => {
    const { page, app, visit, violations } = await openAdmin(browser, shop.adminUrl, { device });
    await visit("/app/discounts");
    expect(await app.getByRole("checkbox", { name: "Also for carts not paid in USD" }).isChecked()).toBe(false);
    expect(await violations()).toEqual([]);

    await app.getByRole("checkbox", { name: "Let the assistant offer discounts" }).check({ force: true });
    await app.getByRole("checkbox", { name: "Cart rescue" }).check({ force: true });
    await app.getByLabel("Margin where the cost is unknown").fill("60");
    const picked = device === "desktop" ? "Compass 45 GPS Watch" : "Milepost Crew Socks";
    await answerSearchFirst(page);
    await app.getByRole("button", { name: "Choose products" }).click();
    const picker = page.getByRole("dialog", { name: "Add products" });
    await picker.getByRole("searchbox").fill(picked);
    await picker.getByRole("checkbox", { name: picked }).check();
    await picker.getByRole("button", { name: "Add" }).click();
    await app.getByRole("button", { name: `Remove ${picked}` }).waitFor();
    const approval = app.getByLabel("Ask me above");
    await approval.fill("1.000");
    await app.getByRole("button", { name: "Save", exact: true }).click();
    await app.getByText("Enter an amount, such as 25.").waitFor();
    // The button stands screens below the field.
    await eventually(() => approval.evaluate((field) => field === document.activeElement)).toBe(true);
    await approval.fill("1,000");
    await app.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved", { exact: true }).waitFor();

    await visit("/app/discounts");
    await app.getByRole("button", { name: `Remove ${picked}` }).waitFor();
    expect(await app.getByLabel("Ask me above").inputValue()).toBe("1000.00");
    expect(await app.getByRole("checkbox", { name: "Cart rescue" }).isChecked()).toBe(true);
    expect(await violations()).toEqual([]);
    const frame = page.frame({ name: "app-iframe" });
    expect(await frame?.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

describe("a shopper who asks", () => {
  it("is told a code, puts it into their own cart by a tap, and is seen on the page", async () => {
    const { page, assistant, visit } = await meetShopper(browser, { storefrontUrl: shop.storefrontUrl });
    await visit("/products/heron-sunglasses");
    const before = await page.evaluate(async () => {
      const product = (await (await fetch(`${location.pathname}.js`)).json()) as {
        variants: { id: number; available: boolean }[];
      };
      const id = product.variants.find(({ available }) => available)?.id;
      await fetch("/cart/add.js", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ items: [{ id, quantity: 1 }] }),
      });
      return ((await (await fetch("/cart.js")).json()) as { total_price: number }).total_price;
    });
    await assistant.open();
    await assistant.ask("can I get a discount?");
    const [code = ""] = /SW-\w{5}-\w{5}/.exec(await assistant.reply.innerText()) ?? [];
    expect(code).not.toBe("");
    await assistant.panel.getByRole("button", { name: "Use it in my cart" }).click();
    await assistant.reply.getByText(`${code} is in your cart`).waitFor();
    // Ten per cent would take it below the $75 from which delivery is free, and cost more than it saves.
    expect(before * 0.9).toBeLessThan(7500);
    expect((await readThemeCart(page)).total_price).toBe(7500);

    const { app, visit: go } = await openAdmin(browser, shop.adminUrl);
    await go("/app/discounts");
    const row = app.getByRole("row", { name: code });
    expect(await row.innerText()).toMatch(/In a cart/);
    expect(await row.innerText()).toContain("Asks for a lower price");
  });
});

/** Holds the picker's list of all products until what was typed has been answered, as a slow server may. */
async function answerSearchFirst(page: Page) {
  const searched = page.waitForResponse(
    (response) => isPickerRequest(response.request()) && queryOf(response.request()) !== "",
  );
  await page.route("**/bridge/resources", async (route) => {
    if (queryOf(route.request()) === "") await searched;
    await route.continue();
  });
}

function isPickerRequest(request: Request): boolean {
  return request.url().endsWith("/bridge/resources");
}

function queryOf(request: Request): unknown {
  return (request.postDataJSON() as { query?: unknown }).query;
}
