import { describe, expect, inject, it } from "vitest";
import { meetShopper } from "../support/meet-shopper.ts";
import { openAdmin } from "../support/open-admin.ts";
import { useBrowser } from "../support/open-browser.ts";

const browser = useBrowser();

describe.each(["desktop", "phone"] as const)("a merchant's own answer, written on a %s", (device) => {
  it("is tried in the admin and said to the next shopper", async () => {
    const title = `Do you engrave ${device} stands?`;
    const answer = `Yes: <b>two</b> days for a ${device} stand.`;
    const { app, page, visit, violations } = await openAdmin(browser, inject("adminUrl"), { device });
    const save = () =>
      page.getByRole("region", { name: "Unsaved changes" }).getByRole("button", { name: "Save" }).click();

    await visit("/app/answers/new");
    await app.getByLabel("Question", { exact: true }).fill(title);
    await app.getByLabel("Answer", { exact: true }).fill(answer);
    await save();
    await app.getByText("Add at least one other way shoppers ask this.").waitFor();
    expect(await violations()).toEqual([]);

    await app
      .getByLabel("Other ways to ask it, one per line")
      .fill(`engraving for my ${device} stand\ncan you engrave it`);
    await save();
    await app.getByRole("heading", { name: "Answers", level: 1 }).waitFor();
    await app.getByRole("link", { name: title }).waitFor();

    await app.getByLabel("Ask as a shopper would").fill(`is there engraving for a ${device} stand`);
    await app.getByRole("button", { name: "Try", exact: true }).click();
    await app.getByText("Your own answer", { exact: true }).waitFor();
    expect(await violations()).toEqual([]);

    const shopper = await meetShopper(browser, { device });
    await shopper.visit("/");
    await shopper.assistant.open();
    await shopper.assistant.ask(title);
    await shopper.assistant.reply.getByText(answer).first().waitFor();

    await app.getByRole("link", { name: title }).click();
    await app.getByRole("heading", { name: title, level: 1 }).waitFor();
    if (device === "phone") return;
    await app.getByRole("button", { name: "Delete" }).click();
    await app.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await app.getByRole("heading", { name: "Answers", level: 1 }).waitFor();
    await app.getByRole("link", { name: title }).waitFor({ state: "detached" });
  });
});

describe("unmet demand", () => {
  it("lists what shoppers asked and found nowhere, with a way to answer it", async () => {
    const { assistant, visit: go } = await meetShopper(browser);
    await go("/");
    await assistant.open();
    await assistant.ask("do you offer a warranty on quokka leashes?");

    const { app, visit, violations } = await openAdmin(browser, inject("adminUrl"));
    await visit("/app/demand?period=7-days&show=questions");
    await app.getByText("do you offer a warranty on quokka leashes?").first().waitFor();
    expect(await violations()).toEqual([]);
    await app.getByRole("link", { name: /^Add answer to do you offer a warranty on quokka/ }).click();
    await app.getByRole("heading", { name: "New answer" }).waitFor();
    expect(await app.getByLabel("Question", { exact: true }).inputValue()).toMatch(/quokka leashes/);

    await visit("/app/demand?period=90-days");
    expect(await violations()).toEqual([]);
  });
});
