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

/** A bar for cookies, and a chat of somebody else's that keeps its launcher in a shadow root, as most do. */
async function putObstacles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const bar = document.createElement("div");
    bar.style.cssText = "position:fixed;left:0;right:0;bottom:0;height:64px;background:#ddd;z-index:80";
    bar.dataset.obstacle = "cookies";
    const chat = document.createElement("other-chat");
    const launcher = document.createElement("button");
    launcher.style.cssText = "position:fixed;right:16px;bottom:80px;width:60px;height:60px;z-index:80";
    chat.attachShadow({ mode: "open" }).append(launcher);
    chat.dataset.obstacle = "chat";
    document.body.append(bar, chat);
  });
}

/** Which obstacles the dock, with its bubble, lies over. */
async function coveredObstacles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dock = document.querySelector("shopwalker-assistant")?.shadowRoot?.querySelector(".dock");
    const box = dock?.getBoundingClientRect();
    if (!box) return ["no dock"];
    return [...document.querySelectorAll<HTMLElement>("[data-obstacle]")].flatMap((obstacle) => {
      const other = (obstacle.shadowRoot?.firstElementChild ?? obstacle).getBoundingClientRect();
      const isOver =
        box.bottom > other.top && box.top < other.bottom && box.right > other.left && box.left < other.right;
      return isOver ? [obstacle.dataset.obstacle ?? ""] : [];
    });
  });
}

describe("an offer", () => {
  it("lies over no cookie bar and no other chat", async () => {
    const { page, bubble } = await arrive("phone");
    await putObstacles(page);
    await hesitate(page);
    await bubble.waitFor();
    await page.clock.runFor(1000);

    expect(await coveredObstacles(page)).toEqual([]);
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
