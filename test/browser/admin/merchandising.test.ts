import { beforeAll, describe, expect, it } from "vitest";
import { meetShopper } from "../support/meet-shopper.ts";
import { openAdmin } from "../support/open-admin.ts";
import { useBrowser } from "../support/open-browser.ts";
import { openAnotherShop, type OtherShop } from "../support/open-another-shop.ts";

const browser = useBrowser();
let shop: OtherShop;

beforeAll(async () => {
  shop = await openAnotherShop({ handle: "counter" });
});

describe.each(["desktop", "phone"] as const)("the recommendations on a %s", (device) => {
  it("are ruled by what the merchant finds in their own shop, and shown in the preview", async () => {
    const { page, app, visit, violations } = await openAdmin(browser, shop.adminUrl, { device });
    await visit("/app/merchandising");
    await app.getByText("No rules yet").waitFor();
    expect(await violations()).toEqual([]);

    await app.getByRole("button", { name: "Add a rule" }).first().click();
    await app.getByRole("radio", { name: "Never recommend" }).check({ force: true });
    await app.getByRole("combobox", { name: "Search your shop" }).fill("Compass 45");
    await app.getByRole("option", { name: "Compass 45 GPS Watch" }).click();
    await app.getByRole("button", { name: "Save" }).click();
    await page.getByText("Rule saved").waitFor();
    const remove = app.getByRole("button", { name: "Remove the rule about Compass 45 GPS Watch" });
    await remove.waitFor();

    await app.getByLabel("A shopper asks for").fill("a GPS watch");
    await app.getByRole("button", { name: "Show", exact: true }).click();
    await app.getByText(/Held back by your rules: Compass 45 GPS Watch/).waitFor();
    expect(await violations()).toEqual([]);
    const frame = page.frame({ name: "app-iframe" });
    expect(await frame?.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    const { assistant, visit: go } = await meetShopper(browser, { storefrontUrl: shop.storefrontUrl });
    await go("/");
    await assistant.open();
    await assistant.ask("I would like a GPS watch");
    expect(await assistant.cards.count()).toBeGreaterThan(0);
    expect(await assistant.cards.getByText("Compass 45 GPS Watch").count()).toBe(0);

    await remove.click();
    await app.getByText("No rules yet").waitFor();
  });
});

describe("the recommendations", () => {
  it("can be ruled with the keyboard alone", async () => {
    const { page, app, visit } = await openAdmin(browser, shop.adminUrl);
    await visit("/app/merchandising");
    await app.getByRole("button", { name: "Add a rule" }).first().focus();
    await page.keyboard.press("Enter");
    const search = app.getByRole("combobox", { name: "Search your shop" });
    await search.waitFor();
    await search.focus();
    await page.keyboard.type("Milepost Crew");
    await app.getByRole("option", { name: "Milepost Crew Socks" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await app.getByText(/^Chosen: /).waitFor();
    await app.getByRole("button", { name: "Save" }).focus();
    await page.keyboard.press("Enter");

    await page.getByText("Rule saved").waitFor();
    await app.getByRole("button", { name: /^Remove the rule about / }).waitFor();
  });
});
