import { describe, expect, inject, it } from "vitest";
import { meetShopper } from "../support/meet-shopper.ts";
import { useBrowser } from "../support/open-browser.ts";

const browser = useBrowser();
const PRODUCT = "/products/compass-45-gps-watch";

describe.each(["desktop", "phone"] as const)("the launcher on a %s", (device) => {
  it("comes when the page has loaded, and asks nobody anything until a shopper means it", async () => {
    const { page, assistant, visit } = await meetShopper(browser, { device });
    const requests: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).href));
    await page.addInitScript(() => {
      const watcher = new MutationObserver(() => {
        if (!document.querySelector("shopwalker-assistant")) return;
        document.documentElement.dataset.cameWhen = document.readyState;
        watcher.disconnect();
      });
      watcher.observe(document, { childList: true, subtree: true });
    });

    await visit(PRODUCT);
    await page.waitForLoadState("networkidle");

    expect(await page.locator("html").getAttribute("data-came-when")).toBe("complete");
    const own = requests.filter((url) => url.includes("shopwalker") || url.startsWith(inject("appUrl")));
    expect(own.map((url) => new URL(url).pathname.replace(/.*\//, ""))).toEqual(["shopwalker-loader.js", "visit"]);

    await assistant.open();
    expect(requests.some((url) => url.includes("shopwalker-panel.js"))).toBe(true);
    expect(requests.some((url) => url.startsWith(inject("appUrl")))).toBe(true);
  });

  it("says that it is an AI before anything is asked, with a person one press away", async () => {
    const { assistant, visit } = await meetShopper(browser, { device });
    await visit(PRODUCT);
    await assistant.open();

    const { panel } = assistant;
    expect(await panel.getByText("You are talking to an AI.").isVisible()).toBe(true);
    expect(await panel.getByRole("button", { name: "Talk to a person" }).isVisible()).toBe(true);
    expect(await panel.locator(".said").count()).toBe(0);
  });
});

describe("the accent as text", () => {
  it("reads at 4.5 : 1 on the panel's grounds, whatever the merchant chose", async () => {
    const { page, assistant, visit } = await meetShopper(browser, { device: "desktop" });
    await visit(PRODUCT);
    await assistant.open();

    const worst = await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>("shopwalker-assistant");
      const link = host?.shadowRoot
        ?.querySelector(".below .link")
        ?.parentElement?.appendChild(document.createElement("a"));
      const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      if (!host || !link || !canvas) throw new Error("The panel is not open.");
      // WCAG 2.2, written out of its definition.
      const luminance = ([red = 0, green = 0, blue = 0]: number[]) => {
        const linear = (value: number) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
      };
      const soft = luminance([0xf6, 0xf4, 0xf1]);
      const steps = ["00", "40", "80", "c0", "ff"];
      const ratios = steps.flatMap((red) =>
        steps.flatMap((green) =>
          steps.map((blue) => {
            host.style.setProperty("--accent", `#${red}${green}${blue}`);
            canvas.fillStyle = getComputedStyle(link).color;
            canvas.fillRect(0, 0, 1, 1);
            return (soft + 0.05) / (luminance([...canvas.getImageData(0, 0, 1, 1).data]) + 0.05);
          }),
        ),
      );
      return Math.min(...ratios);
    });
    expect(worst).toBeGreaterThan(4.5);
  });
});

describe("the panel", () => {
  it("is a sheet from the bottom on a phone, over the whole width, that holds the page behind it", async () => {
    const { page, assistant, visit } = await meetShopper(browser, { device: "phone" });
    await visit(PRODUCT);
    await assistant.open();

    expect(await assistant.panel.getAttribute("aria-modal")).toBe("true");
    await page.waitForFunction(() => {
      const box = document
        .querySelector("shopwalker-assistant")
        ?.shadowRoot?.querySelector(".panel")
        ?.getBoundingClientRect();
      return box?.left === 0 && box.width === innerWidth && Math.round(box.bottom) === innerHeight;
    });
  });

  it("leaves a desktop's page usable beside it", async () => {
    const { page, assistant, visit } = await meetShopper(browser);
    await visit(PRODUCT);
    await assistant.open();

    expect(await assistant.panel.getAttribute("aria-modal")).toBe("false");
    await page.getByRole("button", { name: "Show image 2" }).click();
    expect(await assistant.panel.isVisible()).toBe(true);
  });

  it("is worked by keyboard alone: opened, tabbed round, closed, and the focus given back", async () => {
    const { page, assistant, visit } = await meetShopper(browser);
    await visit(PRODUCT);
    const focused = () =>
      page.evaluate(() => document.querySelector("shopwalker-assistant")?.shadowRoot?.activeElement?.className);
    await assistant.launcher.focus();
    await page.keyboard.press("Enter");
    await assistant.settle();
    expect(await assistant.panel.getByLabel("Your message").evaluate((field) => field.matches(":focus"))).toBe(true);

    const seen = new Set<unknown>();
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press("Tab");
      seen.add(await focused());
    }
    expect(seen).not.toContain(undefined);
    expect(seen.size).toBeGreaterThan(4);
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBeDefined();

    await page.keyboard.press("Escape");
    await assistant.panel.waitFor({ state: "hidden" });
    expect(await focused()).toContain("launcher");
  });

  it("moves nothing for shoppers who asked for less motion", async () => {
    const { page, assistant, visit } = await meetShopper(browser, { more: { reducedMotion: "reduce" } });
    await visit(PRODUCT);
    let moved = 0;
    await page.exposeFunction("onMotion", () => moved++);
    await page.evaluate(() => {
      const root = document.querySelector("shopwalker-assistant")?.shadowRoot;
      for (const type of ["animationstart", "transitionstart"]) {
        root?.addEventListener(type, () => (window as Window & { onMotion?: () => void }).onMotion?.());
      }
    });

    await assistant.open();
    await assistant.ask("Do you have a GPS watch?");
    expect(moved).toBe(0);
  });
});

describe("the launcher on a phone's product page", () => {
  it("keeps off the bar with the buy button, wherever the page is scrolled to", async () => {
    const { page, assistant, visit } = await meetShopper(browser, { device: "phone" });
    await visit(PRODUCT);
    await page.locator(".sticky-buy.is-shown").waitFor();

    const isClear = () =>
      page.waitForFunction(() => {
        const launcher = document.querySelector("shopwalker-assistant")?.shadowRoot?.querySelector(".launcher");
        const box = launcher?.getBoundingClientRect();
        if (!launcher || !box) return false;
        if (getComputedStyle(launcher).visibility === "hidden") return true;
        return [...document.querySelectorAll("[data-add]")].every((button) => {
          const other = button.getBoundingClientRect();
          return (
            box.bottom <= other.top || box.top >= other.bottom || box.right <= other.left || box.left >= other.right
          );
        });
      });
    await isClear();
    for (const height of [300, 600, 3000, 0]) {
      await page.evaluate((top) => scrollTo(0, top), height);
      await isClear();
    }
    await assistant.open();
  });
});
