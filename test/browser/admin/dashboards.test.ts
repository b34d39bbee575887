import type { Frame, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { askDatabase } from "../support/ask-database.ts";
import { controlShopify } from "../support/control-shopify.ts";
import { eventually } from "../support/eventually.ts";
import { meetShopper } from "../support/meet-shopper.ts";
import { openAdmin } from "../support/open-admin.ts";
import { useBrowser } from "../support/open-browser.ts";
import { openAnotherShop, type OtherShop } from "../support/open-another-shop.ts";
import { readThemeCart } from "../support/theme-cart.ts";

const browser = useBrowser();
const DEVICES = ["desktop", "phone"] as const;

/** Each page of the admin with what an empty shop reads there. */
const PAGES = [
  ["", "Shopwalker", "No visitors were counted in this period."],
  ["/app/funnel", "Funnel", "Nobody was counted in these days"],
  ["/app/cohorts", "Cohorts", "Nobody started in these weeks"],
  ["/app/products?find=lawnmower", "Products", "No such product"],
  ["/app/openings", "Openings", "They start as soon as shoppers hesitate."],
  ["/app/conversations", "Conversations", "No conversations yet"],
  ["/app/conversations/topics", "Conversations", "Nobody talked to the assistant in these days"],
  ["/app/conversations/answering", "Conversations", "Nobody talked to the assistant in these days"],
  ["/app/demand", "Unmet demand", "Nothing was missing in this period"],
  ["/app/experiments", "Experiments", "Find out what sells"],
  ["/app/discounts", "Discounts", "No code was given yet"],
  ["/app/merchandising", "Recommendations", "No rules yet"],
  ["/app/answers", "Answers", "Answer what your pages do not"],
  ["/app/privacy", "Privacy", "No requests yet"],
  ["/app/export", "Export", "Nothing is written at the moment."],
  ["/app/goals", "Goals", "Leave a field empty for no goal."],
  ["/app/settings", "Settings", "Pausing hides the assistant from shoppers at once."],
] as const;

let empty: OtherShop;
let shop: OtherShop;

beforeAll(async () => {
  [empty, shop] = await Promise.all([openAnotherShop({ handle: "quiet" }), openAnotherShop({ handle: "ledger" })]);
  const shopper = await meetShopper(browser, { storefrontUrl: shop.storefrontUrl });
  await shopper.visit("/products/almanac-sport-watch");
  await shopper.assistant.open();
  await shopper.assistant.addFirst("Do you have a GPS watch?");
  await shopper.page.goto(shop.storefrontUrl);
  const { token } = await readThemeCart(shopper.page);
  await controlShopify("pay", { shop: shop.handle, cart: token });
}, 120_000);

function frameOf(page: Page): Frame {
  const frame = page.frame({ name: "app-iframe" });
  if (!frame) throw new Error("The admin shows no app.");
  return frame;
}

const addressOf = (page: Page) => new URL(frameOf(page).url()).searchParams;
const overflowOf = (page: Page) => frameOf(page).evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** With something in it, by the text of a part of the page and of what stands there. */
const FILLED = [
  ["", "With and without the assistant", "With the assistant"],
  ["/app/funnel", "How far visitors get", "Was shown products by it"],
  ["/app/cohorts", "Share that came", "Week of"],
  ["/app/cohorts?by=arm&show=revenue", "Revenue per visitor in that week", "Could meet the assistant"],
  ["/app/products", "Asked for and not found", "$"],
  ["/app/conversations/topics", "Paths", "Finding a product"],
  ["/app/conversations/answering", "How the assistant answers", "Typical first reply"],
] as const;

// One admin for all pages: each of its own would take as long as looking at ten of them.
describe.each(DEVICES)("on a %s", (device) => {
  it("every page of an empty shop says what will stand there, within its width", async () => {
    const { page, app, visit, violations } = await openAdmin(browser, empty.adminUrl, { device });
    for (const [path, heading, words] of PAGES) {
      await visit(path);

      await app.getByRole("heading", { name: heading, level: 1, exact: true }).waitFor();
      await app.getByText(words).first().waitFor();
      expect(await app.getByText("Sample data").count(), path).toBe(0);
      expect(await overflowOf(page), path).toBeLessThanOrEqual(0);
      expect(await violations(), path).toEqual([]);
    }
  }, 120_000);

  it("every dashboard shows what a shopper has done, within its width", async () => {
    const { page, app, visit, violations } = await openAdmin(browser, shop.adminUrl, { device });
    for (const [path, part, words] of FILLED) {
      await eventually(async () => {
        await visit(path);
        return app.getByText(words).count();
      }).toBeGreaterThan(0);

      await app.getByRole("heading", { name: part }).waitFor();
      expect(await overflowOf(page), path).toBeLessThanOrEqual(0);
      expect(await violations(), path).toEqual([]);
      // No ids, no JSON, no names of code.
      const text = await app.locator("main").innerText();
      expect(text, path).not.toMatch(/gid:|undefined|\bnull\b|NaN|\[object|[{}]|\b[a-z]+_[a-z]+\b/);
    }
  }, 120_000);
});

describe("the dashboards", () => {
  it("keep every choice in their address, and a reload keeps them", async () => {
    const choicesOf = {
      "/app": { Period: "7-days", "Compared with": "year", Device: "phone", Visitors: "returning" },
      "/app/funnel": { Period: "7-days", "Compared with": "none", Device: "desktop", Visitors: "new", Group: "agent" },
      "/app/openings": { Period: "90-days", "Compared with": "year", Device: "tablet", Visitors: "new" },
      "/app/products": { Period: "today", "Compared with": "none", Device: "phone" },
      "/app/demand": { Period: "90-days", "Compared with": "none" },
      "/app/conversations/topics": { Period: "7-days", "Compared with": "none", Device: "phone", Visitors: "new" },
      "/app/conversations/answering": { Period: "7-days", "Compared with": "none", Device: "phone", Visitors: "new" },
      "/app/cohorts": { Groups: "arm", "First days of": "26", Device: "phone", Visitors: "talked", Show: "buying" },
    };
    const { page, app, visit } = await openAdmin(browser, shop.adminUrl);
    for (const [path, choices] of Object.entries(choicesOf)) {
      await visit(path);
      for (const [label, value] of Object.entries(choices)) {
        await app.getByLabel(label, { exact: true }).selectOption(value);
        await eventually(() => [...addressOf(page).values()].includes(value)).toBe(true);
      }

      await frameOf(page).evaluate(() => location.reload());
      for (const [label, value] of Object.entries(choices)) {
        await eventually(() => app.getByLabel(label, { exact: true }).inputValue()).toBe(value);
      }
    }
  }, 120_000);

  it("survive absurd days in the address", async () => {
    const tellings = [
      ["from=0001-01-01&to=0001-01-02", /^[^.]+, 20\d\d\. Nothing is kept from before/],
      ["from=2031-01-01&to=2031-02-30", /^[^.]+ – [^.]+, 20\d\d\. Nobody was counted in the comparison period/],
      ["from=2031-01-01&to=2031-02-03", /The days you chose are still to come/],
      ["from=9999-12-31&to=2020-01-01&compare=year&device=fridge&visitors=%00", /Nothing is kept from before/],
    ] as const;
    const { app, visit } = await openAdmin(browser, shop.adminUrl);
    for (const [days, words] of tellings) {
      for (const path of ["/app", "/app/funnel", "/app/conversations/answering"]) {
        await visit(`${path}?period=custom&${days}`);
        await app.getByText(words).first().waitFor();
      }
    }
  }, 120_000);

  it("offer the way back where the choices leave nothing", async () => {
    const { page, app, visit } = await openAdmin(browser, shop.adminUrl);
    const funnel = app.getByRole("heading", { name: "How far visitors get" });
    await eventually(async () => {
      await visit("/app/funnel");
      return funnel.count();
    }).toBe(1);
    await app.getByLabel("Device").selectOption("tablet");
    await app.getByText("Nobody was counted in these days").waitFor();

    await app.getByRole("link", { name: "Clear all choices" }).click();
    await funnel.waitFor();
    expect(addressOf(page).has("device")).toBe(false);
  });

  it("tell a chart's numbers to the keyboard, and as a table", async () => {
    const { page, app, visit } = await openAdmin(browser, shop.adminUrl);
    await eventually(async () => {
      await visit("/app?period=7-days");
      return app.getByRole("slider").count();
    }).toBe(1);

    const chart = app.getByRole("slider", { name: "Revenue per visitor, by day" });
    await chart.focus();
    const today = await chart.getAttribute("aria-valuetext");
    expect(today).toMatch(/^This period, \w+ \d+, 20\d\d: \$\d/);
    await page.keyboard.press("ArrowLeft");
    await eventually(() => chart.getAttribute("aria-valuetext")).toMatch(/: –/);
    await page.keyboard.press("End");
    await eventually(() => chart.getAttribute("aria-valuetext")).toBe(today);

    await app.getByRole("button", { name: "Show table: Revenue per visitor" }).press("Enter");
    expect(
      await app
        .getByRole("row")
        .filter({ hasText: /20\d\d/ })
        .count(),
    ).toBe(7);
    await app.getByRole("button", { name: "Show chart: Revenue per visitor" }).press("Enter");
    await chart.waitFor();
  });

  it("hand over their figures as a file", async () => {
    const { page, app, visit } = await openAdmin(browser, shop.adminUrl);
    await visit("/app/export");
    await app.getByLabel("What", { exact: true }).selectOption("orders");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      app.getByRole("button", { name: "Download", exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^orders-20\d\d-\d\d-\d\d-20\d\d-\d\d-\d\d\.csv$/);
  });

  it("do not call the days before anybody was counted a comparison", async () => {
    const { app, visit } = await openAdmin(browser, shop.adminUrl);
    await eventually(async () => {
      await visit("/app?period=7-days");
      return app.getByText("With and without the assistant").count();
    }).toBe(1);
    await app.getByText(/Nobody was counted in the comparison period/).waitFor();
    expect(await app.getByText(/^(Up|Down)\b.* from|^As before/).count()).toBe(0);
  });

  it("show a product with a name of 200 characters, and one that has left the store", async () => {
    const { page, app, visit } = await openAdmin(browser, shop.adminUrl, { device: "phone" });
    const bought = app.getByRole("cell").getByRole("link");
    await eventually(async () => {
      await visit("/app/products");
      return bought.count();
    }).toBeGreaterThan(0);
    const id = /products\/(\d+)/.exec((await bought.first().getAttribute("href")) ?? "")?.[1] ?? "";
    const was = await bought.first().innerText();
    const ask = (query: string) => controlShopify("merchant-graphql", { shop: shop.handle, query });
    const name = `Sport watch ${"of a name that does not end ".repeat(7)}`.slice(0, 200).trim();

    await ask(
      `mutation { productUpdate(product: {id: "gid://shopify/Product/${id}", title: "${name}"}) { product { id } } }`,
    );
    await eventually(async () => {
      await visit(`/app/products/${id}`);
      return app.getByRole("heading", { name, level: 1 }).count();
    }).toBe(1);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await visit("/app/products");
    await app.getByText(name).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);

    await ask(`mutation { productDelete(input: {id: "gid://shopify/Product/${id}"}) { deletedProductId } }`);
    await eventually(async () => {
      await visit("/app/products");
      return app.getByText("No longer in your store").count();
    }).toBe(1);
    // By the name that it had when its figures were counted.
    await app.getByRole("link", { name: was }).click();
    await app.getByRole("heading", { name: was, level: 1 }).waitFor();
  }, 60_000);

  it("say of a page that is not there that it is not, with the way on", async () => {
    browser.expectComplaints(/404/);
    const { page, app, visit, violations } = await openAdmin(browser, inject("adminUrl"));
    for (const path of ["/app/nowhere", "/app/products/12345", "/app/experiments/gone", "/app/conversations/gone"]) {
      await visit(path);

      await app.getByRole("heading", { name: "Not found", level: 1 }).waitFor();
      expect(await violations(), path).toEqual([]);
      await page.locator("[data-app-nav] a", { hasText: "Funnel" }).waitFor();
      await app.getByRole("link", { name: "Go to Home" }).click();
      await app.getByRole("heading", { name: "Shopwalker", level: 1 }).waitFor();
    }
  }, 60_000);

  it("show a calm page where one fails, within the navigation, and go on when it works again", async () => {
    browser.expectComplaints(/500|Unexpected Server Error/);
    const own = await openAnotherShop({ handle: "broken" });
    await askDatabase(
      `INSERT INTO "OpeningRule" (id, "shopId", position, action, "isActive", conditions, "createdAt")
       SELECT 'unreadable', id, 1, 'silence', true, '[]', now() FROM "Shop" WHERE domain = $1`,
      [own.domain],
    );
    const { page, app, visit } = await openAdmin(browser, own.adminUrl);
    await visit("");
    await page.locator("[data-app-nav] a", { hasText: "Openings" }).click();
    await app.getByRole("heading", { name: "This page could not be shown", level: 1 }).waitFor();
    expect(await app.locator("main").innerText()).not.toMatch(/Zod|Error|\bat \w|openings\._index/);
    await page.locator("[data-app-nav] a", { hasText: "Funnel" }).click();
    await app.getByRole("heading", { name: "Funnel", level: 1 }).waitFor();

    await visit("/app/openings");
    await app.getByRole("heading", { name: "This page could not be shown", level: 1 }).waitFor();
    await askDatabase(`DELETE FROM "OpeningRule" WHERE id = 'unreadable'`);
    await app.getByRole("button", { name: "Try again" }).click();
    await app.getByRole("heading", { name: "Openings", level: 1 }).waitFor();
  });
});
