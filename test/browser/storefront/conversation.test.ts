import { describe, expect, it } from "vitest";
import { assistantOn } from "../support/assistant.ts";
import { findViolations } from "../support/find-violations.ts";
import { meetShopper } from "../support/meet-shopper.ts";
import { useBrowser } from "../support/open-browser.ts";

const browser = useBrowser();
const NEED = "running shoes under 150 for my first marathon, I overpronate";

describe.each(["desktop", "phone"] as const)("a conversation on a %s", (device) => {
  it("shows products with picture, price, stock and choices, and nothing that axe objects to", async () => {
    // Colours in the middle of a fade are no contrast to measure.
    const { page, assistant, visit } = await meetShopper(browser, { device, more: { reducedMotion: "reduce" } });
    await visit("/");
    await assistant.open();
    expect(await findViolations(page, "shopwalker-assistant")).toEqual([]);

    await assistant.ask(NEED);
    const card = assistant.cards.first();
    expect(await card.locator("img").evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBeGreaterThan(0);
    expect(await card.locator(".price").innerText()).toMatch(/\$\d+\.\d\d/);
    expect(await card.getByRole("radiogroup").count()).toBeGreaterThan(0);
    expect(await findViolations(page, "shopwalker-assistant")).toEqual([]);

    await assistant.choose(card);
    expect(await card.locator(".stock").innerText()).toMatch(/In stock|Only \d+ left|Low in stock/);
    expect(await card.getByRole("button", { name: "Add to cart" }).isEnabled()).toBe(true);

    await assistant.ask("compare the first two");
    const table = assistant.panel.getByRole("table");
    expect(await table.locator("thead th").count()).toBe(2);
    expect(await table.locator("tbody tr").count()).toBeGreaterThan(3);
    expect(await findViolations(page, "shopwalker-assistant")).toEqual([]);

    await assistant.addFirst("do you have a gps watch?");
    expect(await findViolations(page, "shopwalker-assistant")).toEqual([]);
  });
});

describe("a conversation", () => {
  it("answers from the shop's own pages, and shows them on a tap", async () => {
    const { assistant, visit } = await meetShopper(browser);
    await visit("/");
    await assistant.open();
    await assistant.ask("What is your return policy?");

    const reply = assistant.reply;
    expect(await reply.locator(".prose").first().innerText()).toMatch(/days|return/i);
    const source = reply.locator(".sources a").first();
    expect(await source.isVisible()).toBe(false);
    await reply.locator(".sources summary").click();
    expect(await source.getAttribute("href")).toMatch(/\/(policies|pages)\//);
    expect(await source.isVisible()).toBe(true);
  });

  it("tells what it understood, and takes back any part of it", async () => {
    const { assistant, visit } = await meetShopper(browser);
    await visit("/");
    await assistant.open();
    await assistant.ask(NEED);

    const needs = assistant.panel.locator(".needs");
    await needs.locator("summary").click();
    const before = await needs.getByRole("button").count();
    expect(before).toBeGreaterThan(1);
    await needs.getByRole("button", { name: /Remove .*150/ }).click();
    await assistant.settle();
    expect(await needs.getByRole("button", { name: /150/ }).count()).toBe(0);
    expect(await needs.getByRole("button").count()).toBe(before - 1);
  });

  it("goes on after a navigation, a reload and in a second tab, each step seen by the others", async () => {
    const { context, page, assistant, visit } = await meetShopper(browser);
    await visit("/");
    await assistant.open();
    await assistant.ask("Do you have a GPS watch?");
    const said = (await assistant.panel.locator(".prose").allInnerTexts()).join();

    await assistant.cards.first().locator("a").first().click();
    await page.waitForURL(/\/products\//);
    await assistant.settle();
    expect((await assistant.panel.locator(".prose").allInnerTexts()).join()).toBe(said);

    await page.reload();
    await assistant.settle();
    expect((await assistant.panel.locator(".prose").allInnerTexts()).join()).toBe(said);

    const secondTab = await context.newPage();
    const second = assistantOn(secondTab);
    await secondTab.goto(page.url());
    await second.open();
    expect((await second.panel.locator(".prose").allInnerTexts()).join()).toBe(said);

    await second.ask("Is the first one waterproof?");
    await assistant.panel.locator(".said", { hasText: "waterproof" }).waitFor();
    expect(await assistant.reply.locator(".prose").first().innerText()).toBe(
      await second.reply.locator(".prose").first().innerText(),
    );
  });

  it("keeps what was typed and not sent through a reload", async () => {
    const { page, assistant, visit } = await meetShopper(browser);
    await visit("/");
    await assistant.open();
    await assistant.panel.getByLabel("Your message").fill("Something for cold mornings");

    await page.reload();
    await assistant.settle();
    expect(await assistant.panel.getByLabel("Your message").inputValue()).toBe("Something for cold mornings");
  });

  it("shows hostile words as words", async () => {
    const { page, assistant, visit } = await meetShopper(browser);
    await visit("/");
    await assistant.open();
    await assistant.ask('<img src=x onerror="document.title=1"> **shoes** [here](javascript:alert(1))');

    expect(await assistant.panel.locator(".said img, .reply img[src='x'], a[href^='javascript']").count()).toBe(0);
    expect(await page.title()).not.toBe("1");
  });
});
