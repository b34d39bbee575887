import { chromium, type Browser, type BrowserContext } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// Shopify's library answers 410 to anything that looks like a bot, headless Chromium included.
const DESKTOP_AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
const PHONE_AGENT =
  "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";

export type Device = "desktop" | "phone";

/** One Chromium for the test file; each test opens contexts of its own. */
export function useBrowser(): { open: (device?: Device) => Promise<BrowserContext> } {
  let browser: Browser | null = null;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject("chromium"), args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
  });

  return {
    open: async (device = "desktop") => {
      if (!browser) throw new Error("The browser is not running yet.");
      return browser.newContext(
        device === "phone"
          ? {
              userAgent: PHONE_AGENT,
              viewport: { width: 390, height: 844 },
              hasTouch: true,
              isMobile: true,
              deviceScaleFactor: 2,
            }
          : { userAgent: DESKTOP_AGENT, viewport: { width: 1280, height: 860 } },
      );
    },
  };
}
