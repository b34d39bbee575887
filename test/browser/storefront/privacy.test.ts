import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { askDatabase, countRows } from "../support/ask-database.ts";
import { assistantOn } from "../support/assistant.ts";
import { eventually } from "../support/eventually.ts";
import { meetShopper } from "../support/meet-shopper.ts";
import { useBrowser } from "../support/open-browser.ts";
import { openAnotherShop, type OtherShop } from "../support/open-another-shop.ts";

const browser = useBrowser();
const QUESTION = "Do you have a GPS watch?";

/** Everything of ours that the browser keeps. */
function readKept(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.startsWith("shopwalker")).sort(),
  );
}

describe("the shopper's own menu", () => {
  it("clears the chat, here and in a new tab", async () => {
    const { context, page, assistant, visit } = await meetShopper(browser);
    await visit("/");
    await assistant.open();
    await assistant.ask(QUESTION);
    await assistant.panel.getByLabel("Options").click();
    await assistant.panel.getByRole("button", { name: "Clear this chat" }).click();
    await assistant.panel.locator(".said").waitFor({ state: "detached" });

    const tab = await context.newPage();
    await tab.goto(page.url());
    await assistantOn(tab).open();
    expect(await assistantOn(tab).panel.locator(".said").count()).toBe(0);
  });

  it("deletes what is stored about the shopper, in the browser and at the shop", async () => {
    const { page, assistant, visit, visitor } = await meetShopper(browser);
    await visit("/");
    await assistant.open();
    await assistant.ask(QUESTION);
    const traces = () =>
      countRows(
        `SELECT id FROM "Visitor" WHERE id = $1
         UNION ALL SELECT id FROM "Conversation" WHERE "visitorId" = $1
         UNION ALL SELECT id FROM "Turn" WHERE "visitorId" = $1
         UNION ALL SELECT day FROM "VisitorDay" WHERE "visitorId" = $1`,
        [visitor],
      );
    expect(await traces()).toBeGreaterThan(3);

    await assistant.panel.getByLabel("Options").click();
    await assistant.panel.getByText("Delete what is stored about me").click();
    await assistant.panel.getByRole("button", { name: "Delete", exact: true }).click();
    await assistant.panel.getByText("Everything stored about you has been deleted.").waitFor();

    expect(await assistant.panel.locator(".said").count()).toBe(0);
    await eventually(traces).toBe(0);
    expect(await readKept(page)).toEqual(["shopwalker:panel"]);
  });

  it("tells the shop of nobody who was deleted as the page goes, with a cart as without", async () => {
    const { page, assistant, visit, visitor } = await meetShopper(browser);
    await visit("/");
    await assistant.open();
    await assistant.ask(QUESTION);
    await page.evaluate(async () => {
      const listing = await fetch("/products.json?limit=1");
      const { products } = (await listing.json()) as { products: { variants: { id: number }[] }[] };
      const body = new URLSearchParams({ id: String(products[0]?.variants[0]?.id), quantity: "1" });
      await fetch("/cart/add.js", { method: "POST", body });
    });
    await assistant.ask("forget me");
    const told: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/visit")) told.push(request.postData() ?? "");
    });
    await visit("/collections/all");

    // Who comes back is somebody new, with the same cart.
    await eventually(() => Promise.resolve(told.some((beacon) => beacon.includes('"kind":"cart"')))).toBe(true);
    expect(told.filter((beacon) => beacon.includes(visitor))).toEqual([]);
  });

  it("drops all that was said from the open panel at a word, and from the browser", async () => {
    const { page, assistant, visit } = await meetShopper(browser);
    await visit("/");
    await assistant.open();
    await assistant.ask(QUESTION);
    await assistant.ask("forget me");

    expect(await assistant.panel.locator(".said").allInnerTexts()).toEqual([expect.stringContaining("forget me")]);
    expect(await assistant.cards.count()).toBe(0);
    expect(await readKept(page)).toEqual(["shopwalker:panel"]);

    await assistant.ask("what do you remember about me?");
    expect(await assistant.reply.locator(".prose").first().innerText()).toMatch(/remember nothing/);
  });

  it("stops suggestions, and allows them again", async () => {
    const { page, assistant, visit } = await meetShopper(browser);
    await visit("/");
    await assistant.open();
    await assistant.panel.getByLabel("Options").click();
    await assistant.panel.getByRole("button", { name: "Stop suggestions" }).click();
    await assistant.panel.getByText("There will be no more suggestions.").waitFor();
    expect(await readKept(page)).toContain("shopwalker:quiet");

    await page.reload();
    await assistant.settle();
    await assistant.panel.getByLabel("Options").click();
    await assistant.panel.getByRole("button", { name: "Allow suggestions" }).click();
    expect(await readKept(page)).not.toContain("shopwalker:quiet");
  });
});

describe("a shop that must ask for consent", () => {
  let shop: OtherShop;
  beforeAll(async () => {
    shop = await openAnotherShop({ handle: "careful", requiresConsent: true });
  });

  async function arrive() {
    const context = await browser.open();
    const page = await context.newPage();
    const sent: string[] = [];
    page.on("request", (request) => {
      const url = request.url();
      if (url.includes("/apps/shopwalker") || url.startsWith(inject("appUrl"))) sent.push(new URL(url).pathname);
    });
    await page.goto(`${shop.storefrontUrl}/products/compass-45-gps-watch`);
    await page.locator("[data-consent-banner]").waitFor();
    await page.waitForLoadState("networkidle");
    return { page, sent, assistant: assistantOn(page) };
  }

  it("stores and sends nothing before the shopper has chosen, yet shows the assistant", async () => {
    const { page, sent, assistant } = await arrive();
    expect(sent).toEqual([]);
    expect(await readKept(page)).toEqual([]);
    await assistant.launcher.waitFor();
  });

  it("sends no beacon and keeps no visitor after a no, and still answers", async () => {
    const { page, sent, assistant } = await arrive();
    await page.getByRole("button", { name: "Decline" }).click();
    await assistant.open();
    await assistant.addFirst(QUESTION);
    await page.goto(`${shop.storefrontUrl}/`);
    await assistant.settle();

    expect(sent.filter((path) => /visit|events|openings/.test(path))).toEqual([]);
    const local = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("shopwalker")));
    expect(local).toEqual([]);
    expect(
      await countRows(
        `SELECT 1 FROM "VisitorDay" day JOIN "Shop" shop ON shop.id = day."shopId" WHERE shop.domain = $1`,
        [shop.domain],
      ),
    ).toBe(0);
  });

  it("counts after a yes, and forgets the visitor when the yes is taken back", async () => {
    const { page, sent } = await arrive();
    await page.getByRole("button", { name: "Accept" }).click();
    await eventually(() => sent).toContain("/apps/shopwalker/visit");
    expect(await readKept(page)).toContain("shopwalker:visitor");

    await page.evaluate(() => {
      const { Shopify } = window as Window & {
        Shopify?: { customerPrivacy: { setTrackingConsent: (consent: Record<string, boolean>) => void } };
      };
      Shopify?.customerPrivacy.setTrackingConsent({ analytics: false });
    });
    await eventually(() => readKept(page)).not.toContain("shopwalker:visitor");
  });
});

describe("the holdout", () => {
  it("never meets the assistant and is counted once a visit, like everybody else", async () => {
    const { page, assistant, visitor } = await meetShopper(browser, { arm: "holdout" });
    const beacons: string[] = [];
    page.on("request", (request) => request.url().endsWith("/visit") && beacons.push(request.postData() ?? ""));
    for (const path of ["/", "/products/compass-45-gps-watch", "/"]) {
      await page.goto(inject("storefrontUrl") + path);
      await page.waitForLoadState("networkidle");
      expect(await assistant.launcher.count()).toBe(0);
    }

    expect(beacons).toHaveLength(1);
    await eventually(() =>
      askDatabase(`SELECT arm, visits FROM "VisitorDay" WHERE "visitorId" = $1`, [visitor]),
    ).toEqual([{ arm: "holdout", visits: 1 }]);
  });
});
