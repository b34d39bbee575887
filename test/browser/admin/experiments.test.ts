import { expect, inject, it } from "vitest";
import { countRows } from "../support/ask-database.ts";
import { eventually } from "../support/eventually.ts";
import { meetShopper } from "../support/meet-shopper.ts";
import { openAdmin } from "../support/open-admin.ts";
import { useBrowser } from "../support/open-browser.ts";

const browser = useBrowser();

it("a merchant writes an experiment, starts it, sees a shopper in it, and stops it", async () => {
  // Of this attempt: the shop keeps the experiment of one that failed.
  const name = `Does an expert sell more? ${Date.now()}`;
  const { app, page, visit, violations } = await openAdmin(browser, inject("adminUrl"));
  const save = () =>
    page.getByRole("region", { name: "Unsaved changes" }).getByRole("button", { name: "Save" }).click();
  const confirm = (title: string, action: string) =>
    app.getByRole("dialog", { name: title }).getByRole("button", { name: action, exact: true }).click();

  await visit("/app/experiments");
  await app.getByRole("link", { name: "Store-wide holdout" }).waitFor();
  expect(await violations()).toEqual([]);

  await visit("/app/experiments/new");
  await app.getByLabel("Name", { exact: true }).first().fill(name);
  await app.getByLabel("About").selectOption("tone");
  await app.getByLabel("Share").first().fill("60");
  await save();
  await app.getByText("The shares add up to 110%. Make them 100%.").waitFor();
  expect(await violations()).toEqual([]);
  await app.getByLabel("Share").first().fill("50");
  await app.getByLabel("Tone", { exact: true }).selectOption("expert");
  await save();

  await app.getByRole("button", { name: "Start", exact: true }).click();
  await confirm("Start this experiment?", "Start");
  await app.getByText("Nobody has met it yet").waitFor();

  const shopper = await meetShopper(browser);
  await shopper.visit("/");
  const isCounted = () => countRows('SELECT 1 FROM "Visitor" WHERE id = $1 AND arm = $2', [shopper.visitor, "agent"]);
  await eventually(isCounted).toBe(1);
  await shopper.assistant.open();
  await shopper.assistant.ask("waterproof trail running shoes");
  await shopper.assistant.ask("something cheaper");
  // While it runs, each page tells how fast it was as it is left.
  for (const path of ["/collections/all", "/"]) await shopper.visit(path);
  const timed = `SELECT 1 FROM events.event WHERE type = 'page-speed' AND visitor_id = $1 AND data->>'paint' <> '0' LIMIT 1`;
  await eventually(() => countRows(timed, [shopper.visitor])).toBe(1);

  await visit("/app/experiments");
  await app.getByRole("link", { name }).click();
  await app.getByText("1 visitor met it so far.").waitFor();
  await app.getByRole("button", { name: "What the columns mean" }).click();
  await app.getByText("those whose order would be found").waitFor();
  await page.keyboard.press("Escape");
  await app.getByRole("dialog").waitFor({ state: "hidden" });
  expect(await violations()).toEqual([]);

  await app.getByRole("button", { name: "Stop", exact: true }).click();
  await confirm("Stop this experiment?", "Stop");
  await app.getByText("This experiment has ended").waitFor();
  await app.getByText("1 visitor met it.").waitFor();
}, 60_000);
