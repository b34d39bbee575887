import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { findViolations } from "../support/find-violations.ts";
import { meetShopper } from "../support/meet-shopper.ts";
import { useBrowser, type Device } from "../support/open-browser.ts";

const browser = useBrowser();
const PRODUCT = "/products/mens-keelson-5";

/** Goes back and forth between two colours, and rests on the price for half a minute: somebody who cannot decide. */
async function hesitate(page: Page): Promise<void> {
  await Promise.all([
    page.waitForResponse((response) => response.url().includes("shopwalker-behavior.js")),
    page.mouse.wheel(0, 40),
  ]);
  await toggle(page);
  const price = page.locator(".product__price");
  await price.evaluate((element) => element.scrollIntoView({ block: "center" }));
  // A mouse rests where its owner looks.
  await price.hover();
  for (let seconds = 0; seconds < 30; seconds += 5) await page.clock.runFor(5000);
}

async function toggle(page: Page): Promise<void> {
  const colors = page.locator("[data-option='1'] label");
  for (const at of [1, 0, 1, 0]) await colors.nth(at).click();
}

async function arrive(device: Device, path = PRODUCT) {
  const shopper = await meetShopper(browser, { device, more: { reducedMotion: "reduce" } });
  const asked: string[] = [];
  shopper.page.on(
    "request",
    (request) => request.url().endsWith("/agent/openings") && asked.push(request.postData() ?? ""),
  );
  await shopper.page.clock.install();
  await shopper.page.goto(inject("storefrontUrl") + path);
  await shopper.page.clock.runFor(4000);
  await shopper.assistant.launcher.waitFor({ state: "attached" });
  return { ...shopper, asked, bubble: shopper.page.locator("shopwalker-assistant .opening") };
}

describe.each(["desktop", "phone"] as const)("a shopper who hesitates on a %s", (device) => {
  it("is offered help for a reason, near the launcher and over no buy button, once a visit", async () => {
    const { page, assistant, bubble, asked } = await arrive(device);
    await hesitate(page);
    await bubble.waitFor();

    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/"reason":"(toggles-variants|weighs-price)"/);
    expect((await bubble.innerText()).length).toBeGreaterThan(20);
    const covered = await page.evaluate(() => {
      const root = document.querySelector("shopwalker-assistant")?.shadowRoot;
      const box = root?.querySelector(".dock")?.getBoundingClientRect();
      if (!box) return ["no dock"];
      return [...document.querySelectorAll(":not([inert]) > [data-add]")].filter((button) => {
        const other = button.getBoundingClientRect();
        return box.bottom > other.top && box.top < other.bottom && box.right > other.left && box.left < other.right;
      });
    });
    expect(covered).toEqual([]);
    expect(await findViolations(page, "shopwalker-assistant")).toEqual([]);

    await bubble.getByRole("button", { name: "Dismiss" }).click();
    expect(await bubble.count()).toBe(0);
    await page.reload();
    await page.clock.runFor(4000);
    await assistant.launcher.waitFor({ state: "attached" });
    await page.mouse.wheel(0, 40);
    await toggle(page);
    await page.clock.runFor(30_000);
    expect(asked).toHaveLength(1);
    expect(await bubble.count()).toBe(0);
  });
});

describe("a shopper who hesitates", () => {
  it("starts the talk from the offer", async () => {
    const { page, assistant, bubble } = await arrive("desktop");
    await hesitate(page);
    const text = await bubble.locator(".words").innerText();
    await bubble.locator(".words").click();
    await assistant.settle();

    expect(await assistant.reply.locator(".prose").innerText()).toBe(text);
    const quickReply = assistant.reply.locator(".assist .chip").first();
    await quickReply.click();
    await assistant.panel.locator(".said").waitFor();
    await assistant.settle();
    expect(await assistant.reply.locator(".prose").first().innerText()).not.toBe("");
  });

  it("is left alone after asking for quiet", async () => {
    const { page, assistant, bubble, asked } = await arrive("desktop");
    await assistant.open();
    await assistant.panel.getByLabel("Options").click();
    await assistant.panel.getByRole("button", { name: "Stop suggestions" }).click();
    await assistant.panel.getByRole("button", { name: "Close" }).click();
    await page.mouse.wheel(0, 40);
    await toggle(page);
    await page.clock.runFor(30_000);

    expect(asked).toEqual([]);
    expect(await bubble.count()).toBe(0);
  });
});
