import { describe, expect, inject, it } from "vitest";
import { askDatabase } from "../support/ask-database.ts";
import { createSignal } from "../support/create-signal.ts";
import { eventually } from "../support/eventually.ts";
import { meetShopper } from "../support/meet-shopper.ts";
import { useBrowser } from "../support/open-browser.ts";
import { sendOn } from "../support/send-on.ts";
import { readCounter, readThemeCart } from "../support/theme-cart.ts";

const browser = useBrowser();
const QUESTION = "Do you have a GPS watch?";
/** Every way of the theme and its helpers into the cart. */
const CART_WRITES = /\/cart\/(add|change)\.js|\/api\/[\d-]+\/graphql\.json/;

describe.each(["desktop", "phone"] as const)("the cart on a %s", (device) => {
  it("is the theme's own: added to, changed, undone and emptied from the panel, and always shown by the theme", async () => {
    const { page, assistant, visit } = await meetShopper(browser, { device });
    await visit("/products/almanac-sport-watch");
    await assistant.open();
    const title = await assistant.addFirst(QUESTION);
    const { cart } = assistant;

    expect((await readThemeCart(page)).lines).toEqual([[title, 1]]);
    await eventually(() => readCounter(page)).toBe(1);

    await cart.getByRole("button", { name: `One more of ${title}` }).click();
    await eventually(async () => (await readThemeCart(page)).lines).toEqual([[title, 2]]);
    await assistant.settle();
    expect(await cart.locator("output").innerText()).toBe("2");
    await eventually(() => readCounter(page)).toBe(2);

    await cart.getByRole("button", { name: /Undo/ }).click();
    await eventually(async () => (await readThemeCart(page)).lines).toEqual([[title, 1]]);
    await assistant.settle();
    expect(await cart.locator("output").innerText()).toBe("1");

    await cart.getByRole("button", { name: `Remove ${title}` }).click();
    await cart.getByText("Your cart is empty.").waitFor();
    await assistant.settle();
    expect((await readThemeCart(page)).lines).toEqual([]);
    await eventually(() => readCounter(page)).toBe(0);

    await cart.getByRole("button", { name: /Undo/ }).click();
    await eventually(async () => (await readThemeCart(page)).lines).toEqual([[title, 1]]);
    await eventually(() => readCounter(page)).toBe(1);

    await assistant.panel.getByRole("button", { name: "Close" }).click();
    await page.locator("#cart-icon-bubble").click();
    const drawer = page.locator("#CartDrawer[open]");
    await drawer.getByRole("link", { name: title, exact: true }).waitFor();
    expect(await drawer.locator("[data-line]").count()).toBe(1);
  });
});

describe("the cart", () => {
  it("leads to the checkout, and the order comes home, joined to its visitor and attributed", async () => {
    const { page, assistant, visit, visitor } = await meetShopper(browser);
    await visit("/products/almanac-sport-watch");
    await assistant.open();
    await assistant.addFirst(QUESTION);
    const { total_price: total } = await readThemeCart(page);

    await assistant.cart.getByRole("link", { name: "Check out" }).click();
    await page.waitForURL(/\/checkouts\//);
    await page.getByLabel("Email").fill("ann@example.com");
    await page.getByLabel("Last name").fill("Shopper");
    await page.getByLabel("Address", { exact: true }).fill("1 Market Street");
    await page.getByLabel("City").fill("Springfield");
    await page.getByLabel("ZIP/Postal code").fill("12345");
    await page.getByRole("button", { name: /^Pay / }).click();
    await page.waitForURL(/thank|orders/);

    await eventually(() =>
      askDatabase(`SELECT "directNet"::int AS direct, evidence FROM "Order" WHERE "visitorId" = $1`, [visitor]),
    ).toEqual([{ direct: total, evidence: expect.any(String) as string }]);
    // The web pixel has told of the same sale, from its worker.
    await eventually(() =>
      askDatabase(
        `SELECT checkout.total::int - sold.total::int AS difference FROM "PixelCheckout" AS checkout
         JOIN "Order" AS sold ON sold.id = checkout."orderId" AND sold."checkoutToken" = checkout.token
         WHERE sold."visitorId" = $1`,
        [visitor],
      ),
    ).toEqual([{ difference: 0 }]);
  });

  it("takes two quick presses for one", async () => {
    const { page, assistant, visit } = await meetShopper(browser);
    await visit("/");
    await assistant.open();
    await assistant.ask(QUESTION);
    const card = assistant.cards.first();
    await assistant.choose(card);
    await card.getByRole("button", { name: "Add to cart" }).dblclick();

    await assistant.cart.getByRole("listitem").first().waitFor();
    await assistant.settle();
    const { items } = await readThemeCart(page);
    expect(items.map(({ quantity }) => quantity)).toEqual([1]);
  });

  it.each(["reached", "never reached"] as const)(
    "holds one line after a reload in the middle of the widget's write that %s the shop",
    async (fate) => {
      browser.expectComplaints(/Failed to load resource|Failed to fetch/);
      const { page, assistant, visit } = await meetShopper(browser);
      await visit("/");
      await assistant.open();
      await assistant.ask(QUESTION);
      const card = assistant.cards.first();
      await assistant.choose(card);

      const begun = createSignal();
      let held = 0;
      await page.route(CART_WRITES, async (route) => {
        if (route.request().method() !== "POST" || held++ > 0) return route.continue();
        if (fate === "reached") await sendOn(route);
        begun.raise();
        // No answer: the page goes before it comes.
      });
      await card.getByRole("button", { name: "Add to cart" }).click();
      await begun.raised;
      await page.reload();

      await assistant.cart.getByRole("listitem").first().waitFor();
      await assistant.settle();
      const { items } = await readThemeCart(page);
      expect(items.map(({ quantity }) => quantity)).toEqual([1]);
    },
  );

  it("holds one line after a reload in the middle of the server's write", async () => {
    browser.expectComplaints(/Failed to load resource|Failed to fetch/);
    const { page, assistant, visit } = await meetShopper(browser);
    await visit("/");
    await assistant.open();
    const first = await assistant.addFirst(QUESTION);
    await assistant.ask("I need running socks");
    const card = assistant.cards.first();
    await assistant.choose(card);

    const written = createSignal();
    let held = 0;
    await page.route(`${inject("appUrl")}/agent/turns`, async (route) => {
      if (route.request().method() !== "POST" || held++ > 0) return route.continue();
      await sendOn(route);
      written.raise();
    });
    await card.getByRole("button", { name: "Add to cart" }).click();
    await written.raised;
    await page.reload();

    await assistant.settle();
    await eventually(() => assistant.cart.getByRole("listitem").count()).toBe(2);
    const { items } = await readThemeCart(page);
    expect(items.map(({ quantity }) => quantity)).toEqual([1, 1]);
    expect(items.map(({ product_title }) => product_title)).toContain(first);
    await eventually(() => readCounter(page)).toBe(2);
  });
});
