import { describe, expect, inject, it } from "vitest";
import { countRows } from "../support/ask-database.ts";
import { eventually } from "../support/eventually.ts";
import { meetShopper } from "../support/meet-shopper.ts";
import { openAdmin } from "../support/open-admin.ts";
import { useBrowser, type Device } from "../support/open-browser.ts";

const browser = useBrowser();

async function leaveMessage(message: string, device: Device = "desktop") {
  const shopper = await meetShopper(browser, { device });
  await shopper.visit("/products/compass-45-gps-watch");
  await shopper.assistant.open();
  await shopper.assistant.panel.getByRole("button", { name: "Talk to a person" }).click();
  const form = shopper.assistant.panel.getByRole("form", { name: "Leave a message for the team" });
  await form.getByLabel("Your message").fill(message);
  await shopper.assistant.settle();
  return { ...shopper, form };
}

describe.each(["desktop", "phone"] as const)("talking to a person from a %s", (device) => {
  it("leaves a message that the merchant answers in the admin, and the shopper reads without a reload", async () => {
    const message = `Do you engrave watches? (${device})`;
    const { assistant, form } = await leaveMessage(message, device);
    await form.getByLabel("E-mail").fill("not an address");
    await form.getByRole("button", { name: "Send to the team" }).click();
    // The browser says so itself, and nothing is sent.
    expect(await form.getByLabel("E-mail").evaluate((field: HTMLInputElement) => field.validationMessage)).toContain(
      "email address",
    );
    await form.getByLabel("E-mail").fill("ann@example.com");
    await form.getByRole("button", { name: "Send to the team" }).click();
    await assistant.panel.getByText("your message is with the team").waitFor();

    const { app, visit, violations, page } = await openAdmin(browser, inject("adminUrl"), { device });
    await visit("/app/conversations?show=waiting");
    await app.getByRole("link", { name: message }).click();
    await app.getByRole("heading", { name: "Write to the shopper" }).waitFor();
    await app.getByText("Waiting for you").waitFor();
    expect(await violations()).toEqual([]);
    await app.getByLabel("Your name, as the shopper sees it").fill("Rosa");
    await app.getByLabel("Message", { exact: true }).fill("We do, on steel backs, within two days.");
    await app.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("No mail server is set up, so no e-mail was sent.").waitFor();

    await assistant.panel.getByText("Rosa from the team is here.").waitFor();
    await assistant.panel.getByText("We do, on steel backs, within two days.").waitFor();
    await app.getByText("Answered by you").waitFor();
  });
});

describe("the conversations", () => {
  it("show what was said, what was shown, and why", async () => {
    const { assistant, visit: go } = await meetShopper(browser);
    await go("/");
    await assistant.open();
    const words = "I want trail shoes under 140 for muddy hills";
    await assistant.ask(words);
    const title = await assistant.cards.first().locator(".title").innerText();

    const { app, visit, violations } = await openAdmin(browser, inject("adminUrl"));
    await visit("/app/conversations");
    await app.getByRole("link", { name: words }).first().click();
    await app.getByText(title, { exact: true }).waitFor();
    await app.getByRole("button", { name: "Why this reply" }).click();
    await app.getByRole("heading", { name: "Understood" }).waitFor();
    await app.getByText(/^find product, \d+% sure$/).waitFor();
    await app.getByRole("heading", { name: "Did" }).waitFor();
    await app.getByText("search products").waitFor();
    expect(await violations()).toEqual([]);
  });

  it("reach a shopper who has come back later, on another page", async () => {
    const { page, assistant, visitor } = await leaveMessage("Is there a shop in Leeds?");
    await assistant.panel.getByRole("button", { name: "Send to the team" }).click();
    await assistant.panel.getByText("your message is with the team").waitFor();
    await assistant.panel.getByRole("button", { name: "Close" }).click();

    const { app, visit } = await openAdmin(browser, inject("adminUrl"));
    await visit("/app/conversations?show=waiting");
    await app.getByRole("link", { name: "Is there a shop in Leeds?" }).click();
    await app.getByLabel("Message", { exact: true }).fill("In Meadow Lane, from ten to six.");
    await app.getByRole("button", { name: "Send", exact: true }).click();
    await eventually(() =>
      countRows(
        `SELECT message.id FROM "Message" message
           JOIN "Conversation" talk ON talk."shopId" = message."shopId" AND talk.id = message."conversationId"
          WHERE talk."visitorId" = $1 AND message.author = 'person'`,
        [visitor],
      ),
    ).toBe(1);

    await page.goto(inject("storefrontUrl"));
    await assistant.open();
    await assistant.panel.getByText("In Meadow Lane, from ten to six.").waitFor();
  });

  it("wait no longer once they are marked as done", async () => {
    const { assistant } = await leaveMessage("Never mind, I found the size chart.");
    await assistant.panel.getByRole("button", { name: "Send to the team" }).click();
    await assistant.panel.getByText("your message is with the team").waitFor();

    const { app, page, visit } = await openAdmin(browser, inject("adminUrl"));
    await visit("/app/conversations?show=waiting");
    await app.getByRole("link", { name: "Never mind, I found the size chart." }).click();
    await app.getByRole("button", { name: "Mark as done" }).click();
    await page.getByText("Done. It is no longer waiting for a person.").waitFor();
    await app.getByText("With the assistant").waitFor();
  });
});
