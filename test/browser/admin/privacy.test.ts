import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { controlShopify } from "../support/control-shopify.ts";
import { openAdmin } from "../support/open-admin.ts";
import { useBrowser } from "../support/open-browser.ts";
import { openAnotherShop, type OtherShop } from "../support/open-another-shop.ts";

const browser = useBrowser();
const EMAIL = "maya@shopper.example";
let shop: OtherShop;
let customerId: number;

beforeAll(async () => {
  shop = await openAnotherShop({ handle: "discreet" });
  const session = await controlShopify("login-customer", { shop: shop.handle, email: EMAIL });
  ({ customerId } = z.object({ customerId: z.number() }).parse(session));
});

describe("the privacy page", () => {
  it("says what will stand there while nobody has asked for anything", async () => {
    const { app, page, visit, violations } = await openAdmin(browser, shop.adminUrl);
    await visit("");
    await page.locator("[data-app-nav] a", { hasText: "Privacy" }).click();
    await app.getByText("No requests yet").waitFor();
    expect(await violations()).toEqual([]);
  });
});

describe.each(["desktop", "phone"] as const)("a customer's data request on a %s", (device) => {
  it("is downloaded as a file that the merchant hands over", async () => {
    await controlShopify("redact", { topic: "customers/data_request", shop: shop.handle, customerId });
    const { app, page, visit, violations } = await openAdmin(browser, shop.adminUrl, { device });
    await visit("/app/privacy");
    await app.getByText(EMAIL).first().waitFor();
    expect(await violations()).toEqual([]);
    const frame = page.frame({ name: "app-iframe" });
    expect(await frame?.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      app
        .getByRole("button", { name: `Download the data of ${EMAIL}` })
        .first()
        .click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^customer-data-\d{4}-\d\d-\d\d\.json$/);
    const file: unknown = JSON.parse(await readFile(await download.path(), "utf8"));
    expect(file).toMatchObject({ shop: expect.any(String) as string, conversations: [] });
    expect(file).toHaveProperty("orders[0].name", expect.stringMatching(/^#\d+$/));
    await page.getByText("Downloaded", { exact: true }).waitFor();
  });
});
