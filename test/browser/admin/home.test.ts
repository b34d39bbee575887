import { beforeAll, describe, expect, it } from "vitest";
import { controlShopify } from "../support/control-shopify.ts";
import { eventually } from "../support/eventually.ts";
import { meetShopper } from "../support/meet-shopper.ts";
import { openAdmin } from "../support/open-admin.ts";
import { useBrowser } from "../support/open-browser.ts";
import { openAnotherShop, type OtherShop } from "../support/open-another-shop.ts";
import { readPrintedConfig } from "../support/read-printed-config.ts";
import { readThemeCart } from "../support/theme-cart.ts";

const browser = useBrowser();
let shop: OtherShop;

beforeAll(async () => {
  shop = await openAnotherShop({ handle: "atelier" });
});

describe.each(["desktop", "phone"] as const)("the home page on a %s", (device) => {
  it("leads through the set-up and explains every number before there is one", async () => {
    const { page, app, visit, violations } = await openAdmin(browser, shop.adminUrl, { device });
    await visit("");

    const steps = app.getByRole("listitem");
    expect(await steps.count()).toBe(4);
    await steps.filter({ hasText: "Let the assistant read your catalogue" }).getByText("Done").waitFor();
    await steps.filter({ hasText: "Switch it on in your theme" }).getByText("Done").waitFor();
    await app.getByText("No visitors were counted in this period.").waitFor();
    await app.getByText(/^150 read/).waitFor();
    expect(await violations()).toEqual([]);

    for (const [label, meaning] of [
      ["revenue per visitor", "Net revenue from orders matched to a visitor"],
      ["assisted", "It does not prove that the conversation caused the sale"],
    ] as const) {
      await app.getByRole("button", { name: `What ${label} means` }).click();
      await app.getByText(meaning).waitFor();
      await page.keyboard.press("Escape");
      await app.getByText(meaning).waitFor({ state: "hidden" });
    }
    const frame = page.frame({ name: "app-iframe" });
    expect(await frame?.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

describe("the home page", () => {
  it("follows the theme editor: the embed switched off is a step to do, switched on is done", async () => {
    const { page, app, visit } = await openAdmin(browser, shop.adminUrl);
    await visit("");
    const step = app.getByRole("listitem").filter({ hasText: "Switch it on in your theme" });
    await step.getByText("Done").waitFor();

    const editor = await page.context().newPage();
    await editor.goto(`${shop.adminUrl}/themes/current/editor`);
    await editor.getByRole("switch").uncheck();
    await editor.getByRole("button", { name: "Save" }).click();
    await editor.getByRole("status").filter({ hasText: "Saved" }).waitFor();
    expect(await readPrintedConfig(shop.storefrontUrl)).toBeNull();

    await page.bringToFront();
    const link = step.getByRole("link", { name: "Switch it on" });
    await link.waitFor();
    const [opened] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
    await opened.getByRole("switch", { checked: true }).waitFor();
    await opened.getByRole("button", { name: "Save" }).click();
    await opened.getByRole("status").filter({ hasText: "Saved" }).waitFor();
    expect(await readPrintedConfig(shop.storefrontUrl)).not.toBeNull();

    await page.bringToFront();
    await step.getByText("Done").waitFor();
  });

  it("reads the catalogue again on demand, and says how far it is", async () => {
    await controlShopify("faults", { bulkDurationMs: 6000 });
    try {
      const { page, app, visit } = await openAdmin(browser, shop.adminUrl);
      await visit("/app");
      await app.getByText(/^150 read/).waitFor();
      await app.getByRole("button", { name: "Read again" }).click();
      await page.getByText("Reading your catalogue again").waitFor();
      await app.getByText(/^\d+ of 150$/).waitFor();
      await app.getByText(/^150 read/).waitFor();
    } finally {
      await controlShopify("faults", { bulkDurationMs: 0 });
    }
  });

  it("keeps a choice that is still loading when another is made", async () => {
    const { page, app, visit } = await openAdmin(browser, shop.adminUrl);
    await visit("/app/funnel");
    await page.route(/funnel\?.*_data=/, async (route) => {
      // The first answer comes after the second choice.
      if (!route.request().url().includes("period=7-days")) await secondIsMade;
      // A request that a later one overtook is nobody's any more.
      await route.continue().catch(() => undefined);
    });
    let makeSecond = (): void => undefined;
    const secondIsMade = new Promise<void>((resolve) => (makeSecond = resolve));

    const device = app.getByLabel("Device");
    await device.selectOption("phone");
    await eventually(() => device.inputValue()).toBe("phone");
    await app.getByLabel("Period").selectOption("7-days");
    makeSecond();
    const frame = page.frame({ name: "app-iframe" });
    await frame?.waitForURL(/period=7-days/);

    expect(new URL(frame?.url() ?? "").searchParams.get("device")).toBe("phone");
    expect(await device.inputValue()).toBe("phone");
  });

  it("shows revenue per visitor once a shopper has bought", async () => {
    const own = await openAnotherShop({ handle: "till" });
    const shopper = await meetShopper(browser, { storefrontUrl: own.storefrontUrl });
    await shopper.visit("/products/almanac-sport-watch");
    await shopper.assistant.open();
    await shopper.assistant.addFirst("Do you have a GPS watch?");
    await shopper.page.goto(own.storefrontUrl);
    const { token, total_price: total } = await readThemeCart(shopper.page);
    await controlShopify("pay", { shop: own.handle, cart: token });

    const { app, visit, violations } = await openAdmin(browser, own.adminUrl);
    const price = `$${(total / 100).toFixed(2)}`;
    await eventually(async () => {
      await visit("/app");
      return app.getByText(`${price} from 1 order by 1 visitor`).count();
    }).toBe(1);
    expect(await app.getByText(price, { exact: true }).count()).toBeGreaterThan(2);
    expect(await violations()).toEqual([]);
  });
});
