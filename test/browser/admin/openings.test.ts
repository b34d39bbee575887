import { beforeAll, describe, expect, it } from "vitest";
import { openAdmin } from "../support/open-admin.ts";
import { openAnotherShop, type OtherShop } from "../support/open-another-shop.ts";
import { useBrowser } from "../support/open-browser.ts";

const browser = useBrowser();
let shop: OtherShop;

beforeAll(async () => {
  shop = await openAnotherShop({ handle: "greeter" });
});

describe.each(["desktop", "phone"] as const)("the openings on a %s", (device) => {
  it("are ruled, switched and read beforehand by the merchant", async () => {
    const { page, app, visit, violations } = await openAdmin(browser, shop.adminUrl, { device });
    await visit("/app/openings");
    await app.getByText("No rules yet").waitFor();
    await app.getByText("No message was written in these days").waitFor();
    expect(await violations()).toEqual([]);

    await app.getByRole("button", { name: "Add a rule" }).first().click();
    await app.getByLabel("What the assistant does").selectOption("Stay silent");
    await app.getByRole("checkbox", { name: "Phones" }).check({ force: true });
    await app.getByLabel("Markets").fill("germany");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("Write countries as two letters").waitFor();
    await app.getByLabel("Markets").fill("de, at");
    await app.getByLabel("Cart from").fill("50");
    await app.getByLabel("Cart up to").fill("20");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("Enter at least as much as in “Cart from”.").waitFor();
    expect(await violations()).toEqual([]);
    await app.getByLabel("Cart up to").fill("");
    await app.getByRole("button", { name: "Save" }).click();
    await page.getByText("Rule saved").waitFor();
    await app.getByText("on phones · in DE, AT · cart from $50.00").waitFor();

    await app.getByRole("button", { name: "Switch off: 1. Stay silent" }).click();
    await app.getByRole("button", { name: "Switch on: 1. Stay silent" }).waitFor();
    await app.getByLabel("Message").selectOption("Comparison");
    await app.getByLabel("About the product").fill("keelson");
    await app.getByRole("button", { name: "Show", exact: true }).click();
    await app.getByText(/I can put them side by side\.$/).waitFor();
    expect(await violations()).toEqual([]);
    const frame = page.frame({ name: "app-iframe" });
    expect(await frame?.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    await app.getByRole("button", { name: "Remove: 1. Stay silent" }).click();
    await app.getByText("No rules yet").waitFor();
  });
});
