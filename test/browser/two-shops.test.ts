import { beforeAll, describe, expect, inject, it } from "vitest";
import { meetShopper } from "./support/meet-shopper.ts";
import { openAdmin } from "./support/open-admin.ts";
import { useBrowser } from "./support/open-browser.ts";
import { openAnotherShop, type OtherShop } from "./support/open-another-shop.ts";

const browser = useBrowser();
let other: OtherShop;

beforeAll(async () => {
  other = await openAnotherShop({ handle: "neighbour" });
});

describe("two shops side by side", () => {
  it("never see each other's conversations or numbers", async () => {
    const words = { own: "Is the Compass watch good for triathlon?", others: "Do you sell sunglasses for cyclists?" };
    const here = await meetShopper(browser);
    await here.visit("/");
    await here.assistant.open();
    await here.assistant.ask(words.own);
    const there = await meetShopper(browser, { storefrontUrl: other.storefrontUrl });
    await there.visit("/");
    await there.assistant.open();
    await there.assistant.ask(words.others);

    for (const [adminUrl, seen, unseen] of [
      [inject("adminUrl"), words.own, words.others],
      [other.adminUrl, words.others, words.own],
    ] as const) {
      const { app, visit } = await openAdmin(browser, adminUrl);
      await visit("/app/conversations");
      await app.getByRole("link", { name: seen }).waitFor();
      expect(await app.getByText(unseen).count()).toBe(0);
    }

    const { app, visit } = await openAdmin(browser, other.adminUrl);
    await visit("");
    await app.getByText("by 1 visitor").waitFor();
  });

  it("refuse one shop's token on the other's pages", async () => {
    browser.expectComplaints(/CORS policy|Failed to load resource/);
    const here = await meetShopper(browser);
    await here.visit("/");
    await here.assistant.open();
    const session = await here.page.evaluate(() => sessionStorage.getItem("shopwalker:session"));

    const there = await meetShopper(browser, { storefrontUrl: other.storefrontUrl });
    await there.visit("/");
    const read = await there.page.evaluate(async (kept) => {
      const { token, apiOrigin } = JSON.parse(kept ?? "{}") as { token: string; apiOrigin: string };
      const response = await fetch(`${apiOrigin}/agent/conversations/current`, {
        headers: { authorization: `Bearer ${token}` },
      }).catch(() => null);
      return response?.status ?? "blocked";
    }, session);
    expect([401, 403, "blocked"]).toContain(read);
  });

  it("show another shop's conversation to nobody who knows its address", async () => {
    browser.expectComplaints(/404|preloaded/);
    const there = await meetShopper(browser, { storefrontUrl: other.storefrontUrl });
    await there.visit("/");
    await there.assistant.open();
    await there.assistant.ask("Have you got gaiters?");
    const foreign = await openAdmin(browser, other.adminUrl);
    await foreign.visit("/app/conversations");
    const address = await foreign.app.getByRole("link", { name: "Have you got gaiters?" }).getAttribute("href");

    const { page, app } = await openAdmin(browser, inject("adminUrl"));
    await page.goto(`${inject("adminUrl")}/apps/shopwalker-demo${address ?? ""}`);
    await app.getByText("There is no such conversation.").waitFor();
    expect(await app.getByText("gaiters").count()).toBe(0);
  });
});
