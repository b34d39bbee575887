import { beforeAll, expect, it } from "vitest";
import { openAdmin } from "../support/open-admin.ts";
import { useBrowser } from "../support/open-browser.ts";
import { openAnotherShop, type OtherShop } from "../support/open-another-shop.ts";

const KEY = "sk-of-the-merchant-9876";
const browser = useBrowser();
let shop: OtherShop;

beforeAll(async () => {
  shop = await openAnotherShop({ handle: "wordsmith" });
});

it.each(["desktop", "phone"] as const)("a key is asked for, saved, and never shown again, on a %s", async (device) => {
  const { page, app, visit, violations } = await openAdmin(browser, shop.adminUrl, { device });
  const saveBar = page.getByRole("region", { name: "Unsaved changes" });
  const save = () => saveBar.getByRole("button", { name: "Save" }).click();
  await visit("/app/settings");

  await app.getByText("A language model with your own key", { exact: true }).click();
  await save();
  await app.getByText("Enter your key, or choose who words the replies without one.").waitFor();

  await app.getByLabel("API key").fill(KEY);
  await app.getByLabel("Monthly budget").fill("-5");
  await app.getByText("Enter an amount from 0 to 100,000, or leave this empty for no limit.").waitFor();
  await app.getByLabel("Monthly budget").fill("25");
  expect(await violations()).toEqual([]);
  await save();
  await app.getByText("A key that ends in 9876 is saved.").waitFor();
  await saveBar.waitFor({ state: "hidden" });

  await visit("/app/settings");
  await app.getByText("A key that ends in 9876 is saved.").waitFor();
  const frame = page.frame({ name: "app-iframe" });
  expect(await frame?.content()).not.toContain(KEY);
  expect(await app.getByLabel("Monthly budget").inputValue()).toBe("25");

  await app.getByRole("button", { name: "Remove key" }).click();
  await saveBar.getByRole("button", { name: "Discard" }).click();
  await app.getByText("A key that ends in 9876 is saved.").waitFor();

  await app.getByRole("button", { name: "Remove key" }).click();
  await app.getByText("No language model", { exact: true }).click();
  await save();
  await page.getByText("Saved", { exact: true }).last().waitFor();
  await visit("/app/settings");
  expect(await app.getByLabel("No language model").isChecked()).toBe(true);
  expect(await app.getByText("A key that ends in").count()).toBe(0);
});
