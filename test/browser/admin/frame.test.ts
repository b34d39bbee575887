import { describe, expect, inject, it } from "vitest";
import { eventually } from "../support/eventually.ts";
import { openAdmin } from "../support/open-admin.ts";
import { useBrowser } from "../support/open-browser.ts";

const browser = useBrowser();

describe("the app in the admin's frame", () => {
  it("is led by the admin's own navigation, and the admin's address follows", async () => {
    const { page, app, visit } = await openAdmin(browser, inject("adminUrl"));
    await visit("");
    const links = page.locator("[data-app-nav] a");
    await links.filter({ hasText: "Settings" }).click();
    await app.getByRole("heading", { name: "Settings", level: 1 }).waitFor();
    await page.waitForURL(/\/app\/settings$/);
    await links.filter({ hasText: "Conversations" }).click();
    await app.getByRole("heading", { name: "Conversations", level: 1 }).waitFor();
    await page.waitForURL(/\/app\/conversations/);
  });

  it("survives a reload of the frame alone, when the token in its address is old", async () => {
    const { page, app, visit } = await openAdmin(browser, inject("adminUrl"));
    await visit("/app/settings");
    const frame = page.frame({ name: "app-iframe" });
    const bounced = page.waitForResponse((response) => response.url().includes("/auth/session-token"));
    await frame?.evaluate(() => {
      const url = new URL(location.href);
      const token = url.searchParams.get("id_token") ?? "";
      url.searchParams.set("id_token", `${token.slice(0, -6)}forged`);
      location.replace(url);
    });
    await bounced;
    await app.getByRole("heading", { name: "Settings", level: 1 }).waitFor();

    await frame?.evaluate(() => location.reload());
    await app.getByRole("heading", { name: "Settings", level: 1 }).waitFor();
  });

  it("gets a fresh token by itself when the one in use has run out", async () => {
    browser.expectComplaints(/401/);
    const { page, app, visit } = await openAdmin(browser, inject("adminUrl"));
    await visit("");
    const statuses: number[] = [];
    await page.route(`${inject("appUrl")}/app/settings**`, async (route) => {
      const headers = await route.request().allHeaders();
      if (statuses.length === 0) headers.authorization = "Bearer run.out.token";
      const response = await route.fetch({ headers });
      statuses.push(response.status());
      await route.fulfill({ response });
    });

    await page.locator("[data-app-nav] a", { hasText: "Settings" }).click();
    await app.getByLabel("Name", { exact: true }).waitFor();
    expect(statuses[0]).toBe(401);
    expect(statuses.at(-1)).toBe(200);
  });

  it("runs under its content security policy without a complaint, and lets nobody else frame it", async () => {
    const { page, app, visit } = await openAdmin(browser, inject("adminUrl"), { more: { bypassCSP: false } });
    const policies: string[] = [];
    page.on("response", (response) => {
      const isPage = response.request().isNavigationRequest() && response.status() === 200;
      if (isPage && response.url().startsWith(inject("appUrl"))) {
        policies.push(response.headers()["content-security-policy"] ?? "none");
      }
    });
    await visit("");
    await app.getByText("What your store earns").waitFor();
    await visit("/app/settings");

    await eventually(() => policies.length).toBeGreaterThan(1);
    for (const policy of policies) expect(policy).toContain("frame-ancestors");
    expect(policies.join()).not.toContain("frame-ancestors *");
  });
});
