import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { afterEach, expect, inject, test } from "vitest";
import { BROWSER_FLAGS } from "../../../scripts/setup/browser-flags.ts";

// Shopify's library answers 410 to anything that looks like a bot, headless Chromium included.
const DESKTOP_AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
const PHONE_AGENT =
  "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";

/**
 * As on phones: no process more for each site in a page, and none in reserve. What a page may see of a frame from elsewhere
 * stays the same.
 */
const ONE_PROCESS_A_PAGE = "--disable-site-isolation-trials";

export type Device = "desktop" | "phone";

const DEVICES: Record<Device, BrowserContextOptions> = {
  desktop: { userAgent: DESKTOP_AGENT, viewport: { width: 1280, height: 860 } },
  phone: {
    userAgent: PHONE_AGENT,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  },
};

export type TestBrowser = {
  open: (device?: Device, more?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Lets the pages of this test complain in the console about what the test itself provokes. */
  expectComplaints: (about: RegExp) => void;
};

/** Remix says so of a navigation that a later one has overtaken, on a machine that is slow enough for both. */
const OVERTAKEN = /AbortError: signal is aborted without reason/;

/** One Chromium for all files of the suite: to start one and to read its driver takes three seconds of a processor. */
const browserTest = test.extend<{ $worker: { shared: Browser } }>({
  shared: [
    // eslint-disable-next-line no-empty-pattern -- Vitest reads from the pattern which fixtures this one needs.
    async ({}, use) => {
      // A beacon of a page that is going away carries the browser's own name, not the context's.
      const args = [...BROWSER_FLAGS, ONE_PROCESS_A_PAGE, `--user-agent=${DESKTOP_AGENT}`];
      const launched = await chromium.launch({ executablePath: inject("chromium"), args });
      await use(launched);
      await launched.close();
    },
    { scope: "worker" },
  ],
});

/**
 * For a test file; each test opens contexts of its own, which end with it. A test fails when a page of it complained: an
 * error or a warning in the console, or an exception that nobody caught.
 */
export function useBrowser(): TestBrowser {
  let browser: Browser | null = null;
  let contexts: BrowserContext[] = [];
  let complaints: string[] = [];
  let expected: RegExp[] = [OVERTAKEN];

  browserTest.beforeAll(({ shared }) => {
    browser = shared;
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const unexpected = complaints.filter((complaint) => !expected.some((about) => about.test(complaint)));
    contexts = [];
    complaints = [];
    expected = [OVERTAKEN];
    expect(unexpected, "a page complained").toEqual([]);
  });

  function listen(page: Page): void {
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) {
        complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  }

  return {
    open: async (device = "desktop", more = {}) => {
      if (!browser) throw new Error("The browser is not running yet.");
      const context = await browser.newContext({ ...DEVICES[device], ...more });
      context.on("page", listen);
      contexts.push(context);
      return context;
    },
    expectComplaints: (about) => expected.push(about),
  };
}
