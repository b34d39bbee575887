import type { BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { findViolations } from "./find-violations.ts";
import type { Device, TestBrowser } from "./open-browser.ts";

const APP = "/apps/shopwalker-demo";

export type Admin = {
  page: Page;
  /** The app, inside of its frame. */
  app: FrameLocator;
  /** Opens a page of the app, by its address in the admin. */
  visit: (path: string) => Promise<void>;
  violations: () => Promise<string[]>;
};

/** A merchant in the admin of their shop; the app is in its frame, below the admin's own bars. */
export async function openAdmin(
  browser: TestBrowser,
  adminUrl: string,
  { device = "desktop", more = {} }: { device?: Device; more?: BrowserContextOptions } = {},
): Promise<Admin> {
  // Without the app's content security policy, so that axe can run in its frame; the policy has a test of its own.
  const context = await browser.open(device, { bypassCSP: true, reducedMotion: "reduce", ...more });
  const page = await context.newPage();
  const app = page.frameLocator("[data-app-frame]");

  return {
    page,
    app,
    visit: async (path) => {
      await page.goto(adminUrl + APP + path);
      await app.locator("main h1").first().waitFor();
      await page.frame({ name: "app-iframe" })?.waitForFunction(isListening);
    },
    violations: async () => {
      const frame = page.frame({ name: "app-iframe" });
      if (!frame) throw new Error("The admin shows no app.");
      return findViolations(frame, "body");
    },
  };
}

/**
 * Runs in the page: React has taken over the server's markup, down to the effects. Before that the admin's navigation speaks
 * to nobody, and what is typed is lost. Who listens to `shopify:navigate` asks its target for the address.
 */
function isListening(): boolean {
  const probe = document.createElement("a");
  let isAsked = false;
  probe.getAttribute = () => {
    isAsked = true;
    return null;
  };
  document.body.append(probe);
  probe.dispatchEvent(new CustomEvent("shopify:navigate", { bubbles: true }));
  probe.remove();
  return isAsked;
}
