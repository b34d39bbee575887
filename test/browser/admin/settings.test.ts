import { beforeAll, describe, expect, it } from "vitest";
import { eventually } from "../support/eventually.ts";
import { meetShopper } from "../support/meet-shopper.ts";
import { openAdmin } from "../support/open-admin.ts";
import { useBrowser } from "../support/open-browser.ts";
import { openAnotherShop, type OtherShop } from "../support/open-another-shop.ts";
import { readPrintedConfig } from "../support/read-printed-config.ts";

const browser = useBrowser();
let shop: OtherShop;

beforeAll(async () => {
  shop = await openAnotherShop({ handle: "bureau" });
});

describe.each(["desktop", "phone"] as const)("the settings on a %s", (device) => {
  it("are saved by the admin's save bar, and printed into the store's pages", async () => {
    const { page, app, visit, violations } = await openAdmin(browser, shop.adminUrl, { device });
    await visit("/app/settings");
    const saveBar = page.getByRole("region", { name: "Unsaved changes" });
    expect(await saveBar.isVisible()).toBe(false);
    expect(await violations()).toEqual([]);

    const name = device === "phone" ? "Robin" : "Kim";
    await app.getByLabel("Name", { exact: true }).fill(name);
    await app.getByLabel("Greeting").fill("Hello there.");
    await saveBar.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved", { exact: true }).waitFor();
    await saveBar.waitFor({ state: "hidden" });

    const printed = await readPrintedConfig(shop.storefrontUrl);
    expect(printed).toMatchObject({ agentName: name });

    await app.getByLabel("Greeting").fill("Something else.");
    await saveBar.getByRole("button", { name: "Discard" }).click();
    await saveBar.waitFor({ state: "hidden" });
    expect(await app.getByLabel("Greeting").inputValue()).toBe("Hello there.");
    const frame = page.frame({ name: "app-iframe" });
    expect(await frame?.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

describe("the settings", () => {
  it("say at the field what is wrong with it, and keep what was typed", async () => {
    const { page, app, visit } = await openAdmin(browser, shop.adminUrl);
    await visit("/app/settings");
    const email = app.getByLabel("Contact e-mail");
    await email.fill("nobody at all");
    await page.getByRole("region", { name: "Unsaved changes" }).getByRole("button", { name: "Save" }).click();
    await page.getByText("Some fields need another look.").waitFor();

    await eventually(() => email.getAttribute("aria-invalid")).toBe("true");
    expect(await email.inputValue()).toBe("nobody at all");
    await email.fill("hello@bureau.example");
    await page.getByRole("region", { name: "Unsaved changes" }).getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved", { exact: true }).waitFor();
    await eventually(() => email.getAttribute("aria-invalid")).not.toBe("true");
  });

  it("pause the assistant: shoppers see it go, and come back", async () => {
    const { page, app, visit } = await openAdmin(browser, shop.adminUrl);
    const shopper = await meetShopper(browser, { storefrontUrl: shop.storefrontUrl });
    await shopper.visit("/");
    await visit("/app/settings");

    await app.getByLabel("Pause the assistant").check();
    await page.getByRole("region", { name: "Unsaved changes" }).getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved", { exact: true }).waitFor();
    // Whoever has the page open already is told.
    await shopper.assistant.launcher.click();
    await shopper.assistant.panel.getByText("The assistant is taking a break.").waitFor();
    await shopper.page.reload();
    await shopper.page.waitForLoadState("networkidle");
    expect(await shopper.assistant.launcher.count()).toBe(0);

    await app.getByLabel("Pause the assistant").uncheck();
    await page.getByRole("region", { name: "Unsaved changes" }).getByRole("button", { name: "Save" }).click();
    await eventually(async () => (await readPrintedConfig(shop.storefrontUrl))?.paused).toBe(false);
    await shopper.page.reload();
    await shopper.assistant.launcher.waitFor({ state: "attached" });
  });

  it("preview the assistant as a shopper, who never counts", async () => {
    const { page, app, visit } = await openAdmin(browser, shop.adminUrl);
    await visit("/app/settings");
    const [preview] = await Promise.all([
      page.context().waitForEvent("page"),
      app.getByRole("link", { name: "Preview as a shopper" }).click(),
    ]);
    const beacons: string[] = [];
    preview.on("request", (request) => request.url().endsWith("/visit") && beacons.push(request.url()));
    await preview.waitForLoadState("networkidle");
    await preview.locator("shopwalker-assistant .launcher").waitFor();
    expect(preview.url()).toContain("shopwalker=preview");
    expect(beacons).toEqual([]);
  });
});
