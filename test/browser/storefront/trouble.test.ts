import { describe, expect, inject, it } from "vitest";
import { eventually } from "../support/eventually.ts";
import { findViolations } from "../support/find-violations.ts";
import { meetShopper } from "../support/meet-shopper.ts";
import { useBrowser } from "../support/open-browser.ts";

const browser = useBrowser();
const QUESTION = "Do you have a GPS watch?";
/** What the browser itself prints about a request that fails. */
const FAILED_REQUEST = /Failed to load resource|ERR_FAILED|ERR_INTERNET_DISCONNECTED/;

describe.each(["desktop", "phone"] as const)("trouble on a %s", (device) => {
  it("offline: says so, and sends what was written as soon as the connection is back", async () => {
    browser.expectComplaints(FAILED_REQUEST);
    const { context, assistant, visit } = await meetShopper(browser, { device });
    await visit("/");
    await assistant.open();
    await context.setOffline(true);
    await assistant.panel.getByLabel("Your message").fill(QUESTION);
    await assistant.panel.getByRole("button", { name: "Send" }).click();
    await assistant.panel.getByText("You are offline.").waitFor();

    await context.setOffline(false);
    await assistant.cards.first().waitFor();
    await assistant.settle();
    expect(await assistant.panel.getByText("You are offline.").count()).toBe(0);
    expect(await assistant.panel.locator(".said").count()).toBe(1);
  });

  it("server down: says so, lets the shop be searched, and answers when tried again", async () => {
    browser.expectComplaints(FAILED_REQUEST);
    const { page, assistant, visit } = await meetShopper(browser, { device, more: { reducedMotion: "reduce" } });
    await visit("/");
    await assistant.open();
    await page.route(`${inject("appUrl")}/**`, (route) => route.fulfill({ status: 503, body: "" }));
    await page.clock.install();
    await assistant.panel.getByLabel("Your message").fill(QUESTION);
    await assistant.panel.getByRole("button", { name: "Send" }).click();
    const { panel } = assistant;
    // It tries again by itself for a while, with longer and longer pauses.
    await eventually(async () => {
      await page.clock.runFor("00:02");
      return panel.getByText("I cannot answer right now.").isVisible();
    }).toBe(true);
    expect(await findViolations(page, "shopwalker-assistant")).toEqual([]);
    expect(await panel.getByRole("searchbox").inputValue()).toBe(QUESTION);

    await page.unroute(`${inject("appUrl")}/**`);
    await panel.getByRole("button", { name: "Try again" }).click();
    await assistant.cards.first().waitFor();
    expect(await panel.locator(".said").count()).toBe(1);
  });
});

describe("trouble", () => {
  it("paused or down: the shop's own search is one step away, and its results are the shop's own page", async () => {
    browser.expectComplaints(FAILED_REQUEST);
    const { page, assistant, visit } = await meetShopper(browser, { more: { reducedMotion: "reduce" } });
    await visit("/");
    await page.route(`${inject("appUrl")}/**`, (route) => route.fulfill({ status: 503, body: "" }));
    await assistant.launcher.click();
    await assistant.panel.getByRole("searchbox").fill("watch");
    await assistant.panel.getByRole("button", { name: "Search the shop" }).click();
    await page.waitForURL(/\/search\?q=watch/);
    expect(await page.locator('main a[href*="/products/"]').count()).toBeGreaterThan(0);
  });

  it("rate-limited: says for how long, keeps the question and sends it once when tried again", async () => {
    browser.expectComplaints(FAILED_REQUEST);
    const { page, assistant, visit } = await meetShopper(browser);
    await visit("/");
    await assistant.open();
    await page.route(`${inject("appUrl")}/agent/turns`, (route) =>
      route.fulfill({
        status: 429,
        headers: {
          "retry-after": "7",
          "access-control-allow-origin": new URL(inject("storefrontUrl")).origin,
          "access-control-expose-headers": "retry-after",
        },
        json: { error: { code: "rate-limited", message: "Too many messages." } },
      }),
    );
    await assistant.panel.getByLabel("Your message").fill(QUESTION);
    await assistant.panel.getByRole("button", { name: "Send" }).click();
    await assistant.panel.getByText("you can write again in about 7 seconds").waitFor();

    await page.unroute(`${inject("appUrl")}/agent/turns`);
    await assistant.panel.getByRole("button", { name: "Try again" }).click();
    await assistant.cards.first().waitFor();
    expect(await assistant.panel.locator(".said").count()).toBe(1);
  });

  it("the whole app away: the store is untouched, and the launcher stays quiet about it", async () => {
    browser.expectComplaints(FAILED_REQUEST);
    const { page, visit, assistant } = await meetShopper(browser);
    await page.route(`${inject("appUrl")}/**`, (route) => route.abort());
    await page.route("**/apps/shopwalker/**", (route) => route.fulfill({ status: 502, body: "Bad gateway" }));
    await visit("/products/compass-45-gps-watch");
    await page.getByRole("button", { name: "Add to cart" }).first().click();
    await page.locator("#CartDrawer[open] [data-line]").waitFor();
    await page.keyboard.press("Escape");

    await assistant.launcher.click();
    await assistant.panel.getByText("I cannot answer right now.").waitFor();
    await assistant.panel.getByRole("searchbox").waitFor();
  });
});
