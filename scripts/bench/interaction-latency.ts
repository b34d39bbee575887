import { chromium, type Browser, type BrowserContext, type Locator, type Page } from "playwright-core";
import { assistantOn } from "../../test/browser/support/assistant.ts";
import { chooseVisitor } from "../../test/browser/support/choose-visitor.ts";
import { BROWSER_FLAGS } from "../setup/browser-flags.ts";
import { findChromium } from "../setup/find-chromium.ts";
import type { Benchmark } from "./benchmark.ts";
import { DEMO_SHOP } from "./floors/demo-shops.ts";
import { measurement, type Measurement } from "./measurement.ts";
import { median } from "./statistics/quantile.ts";

const ROUNDS = 3;
const SLOWER = 4;
/** "Good" Interaction to Next Paint in the field (web.dev/inp). */
const GOOD_MS = 200;
/** Chromium tells of no event that took less. */
const LEAST_MS = 16;
const USER_AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

type LatencyWindow = typeof globalThis & { latencies: number[] };

/**
 * From the press of a key or button to the next picture on the screen, as the browser's Event Timing tells it. Typing is
 * measured a second time in a bare field of an empty page: what takes that long there no widget can make shorter.
 */
export const interactionLatency: Benchmark = {
  name: "interaction-latency",
  about: `from a press in the assistant to the next paint, with the processor as it is and ${SLOWER} times slower, ${ROUNDS} visits each`,
  floor: "demo",
  async run(floor) {
    const browser = await chromium.launch({ executablePath: await findChromium(), args: BROWSER_FLAGS });
    try {
      const results: Measurement[] = [];
      for (const slower of [1, SLOWER]) {
        const visits: Record<string, number>[] = [];
        const bare: number[] = [];
        // By turns, so that both meet the same machine.
        for (let round = 0; round < ROUNDS; round++) {
          visits.push(await useAssistant(browser, floor.storefrontOf(DEMO_SHOP), slower));
          bare.push(await typeInEmptyPage(browser, slower));
        }
        for (const name of Object.keys(visits[0] ?? {})) {
          const times = visits.map((visit) => visit[name] ?? 0);
          results.push(
            measurement({
              name: `press to next paint, ${name}${slower > 1 ? `, processor ${slower} times slower` : ""}`,
              value: median(times),
              unit: "ms",
              ...(name === "typing"
                ? { baseline: { name: "a bare field of an empty page", value: median(bare) } }
                : {}),
              budget: { most: GOOD_MS },
              note: `slowest press of a visit, median of ${ROUNDS}; worst ${Math.max(...times)} ms; ${LEAST_MS} stands for that and less`,
            }),
          );
        }
      }
      return results;
    } finally {
      await browser.close();
    }
  },
};

/** The slowest press of each kind, in milliseconds. */
async function useAssistant(browser: Browser, storefrontUrl: string, slower: number): Promise<Record<string, number>> {
  const visitor = await chooseVisitor("agent", storefrontUrl);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    userAgent: USER_AGENT,
    storageState: {
      cookies: [],
      origins: [{ origin: storefrontUrl, localStorage: [{ name: "shopwalker:visitor", value: visitor }] }],
    },
  });
  try {
    const page = await openListening(context);
    await page.goto(`${storefrontUrl}/products/mens-keelson-5`);
    const { launcher, panel, settle } = assistantOn(page);
    await launcher.waitFor();
    await slowDown(page, slower);

    const opening = await slowest(page, () => launcher.click());
    if ((await hear(page)).length === 0) throw new Error("The browser told of no press.");
    await settle();
    const field = panel.locator(".composer textarea");
    await field.click();
    const typing = await slowest(page, () => typeInto(field));
    await field.fill("");
    const chip = await slowest(page, () => panel.locator(".log .chip").first().click());
    await settle();
    await field.fill("show me trail running shoes");
    const sending = await slowest(page, () => field.press("Enter"));
    await settle();
    const choosing = await slowest(page, () => panel.locator(".value:not(.gone)").first().click());
    const closing = await slowest(page, () => page.keyboard.press("Escape"));
    return { opening, typing, "a suggested question": chip, sending, "choosing an option": choosing, closing };
  } finally {
    await context.close();
  }
}

/** The slowest key, in milliseconds. */
async function typeInEmptyPage(browser: Browser, slower: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  try {
    const page = await openListening(context);
    await page.goto("data:text/html,<textarea></textarea>");
    await slowDown(page, slower);
    const field = page.locator("textarea");
    await field.click();
    return await slowest(page, () => typeInto(field));
  } finally {
    await context.close();
  }
}

function typeInto(field: Locator): Promise<void> {
  return field.pressSequentially("which of these is waterproof", { delay: 60 });
}

/** A page that notes how long its presses take. */
async function openListening(context: BrowserContext): Promise<Page> {
  await context.addInitScript(() => {
    const page = globalThis as LatencyWindow;
    page.latencies = [];
    // Not by a name: the compiler would wrap it in a function that the page does not have.
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) page.latencies.push(duration);
    });
    // The types of browsers do not know the threshold yet.
    const presses = { type: "event", durationThreshold: 16 };
    observer.observe(presses);
    // Told however short it was: the sign that presses are heard at all.
    observer.observe({ type: "first-input", buffered: true });
  });
  return context.newPage();
}

async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: times });
}

async function slowest(page: Page, press: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => ((globalThis as LatencyWindow).latencies.length = 0));
  await press();
  // The browser tells of an event some time after the picture that followed it.
  await page.waitForTimeout(1000);
  return Math.max(LEAST_MS, ...(await hear(page)));
}

function hear(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as LatencyWindow).latencies);
}
