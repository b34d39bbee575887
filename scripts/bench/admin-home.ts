import { chromium, type Browser, type Frame } from "playwright-core";
import { z } from "zod";
import { CLIENT_ID } from "../demo/start-shop-floor.ts";
import { BROWSER_FLAGS } from "../setup/browser-flags.ts";
import { findChromium } from "../setup/find-chromium.ts";
import type { Benchmark } from "./benchmark.ts";
import type { BenchFloor } from "./floors/bench-floor.ts";
import { measurement } from "./measurement.ts";
import { median } from "./statistics/quantile.ts";

const ROUNDS = 5;
const vitalsSchema = z.object({ lcp: z.number(), cls: z.number() });

/** The app's home page inside the local admin, each time in a fresh browser profile; times count from the frame's own navigation. */
export const adminHome: Benchmark = {
  name: "admin",
  about: "largest contentful paint and layout shift of the admin's home page",
  floor: "demo",
  async run(floor) {
    const browser = await chromium.launch({ executablePath: await findChromium(), args: BROWSER_FLAGS });
    try {
      await visit(browser, floor);
      const visits: z.output<typeof vitalsSchema>[] = [];
      for (let round = 0; round < ROUNDS; round++) visits.push(await visit(browser, floor));
      return [
        measurement({
          name: "admin home LCP",
          value: median(visits.map(({ lcp }) => lcp)),
          unit: "ms",
          budget: { most: 1500 },
          note: "unthrottled, cold browser cache, warm server",
        }),
        measurement({
          name: "admin home CLS",
          value: Math.max(...visits.map(({ cls }) => cls)),
          unit: "score",
          budget: { most: 0.02 },
        }),
      ];
    } finally {
      await browser.close();
    }
  },
};

async function visit(browser: Browser, floor: BenchFloor): Promise<z.output<typeof vitalsSchema>> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, userAgent: USER_AGENT });
  try {
    const page = await context.newPage();
    await page.goto(`${floor.adminUrl}/apps/${CLIENT_ID}`);
    const frame = await findAppFrame(floor, () => page.frames());
    await frame.getByText("Revenue per visitor").first().waitFor({ timeout: 30_000 });
    await frame.waitForLoadState("networkidle");
    return vitalsSchema.parse(await frame.evaluate(readVitals));
  } finally {
    await context.close();
  }
}

const USER_AGENT = "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

async function findAppFrame(floor: BenchFloor, frames: () => Frame[]): Promise<Frame> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const frame = frames().find((candidate) => candidate.url().startsWith(floor.appUrl));
    if (frame) return frame;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("The admin did not load the app's frame.");
}

/** Runs in the page. */
function readVitals(): Promise<{ lcp: number; cls: number }> {
  return new Promise((resolve) => {
    let lcp = 0;
    let cls = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) lcp = Math.max(lcp, entry.startTime);
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ("value" in entry) cls += Number(entry.value);
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve({ lcp, cls }), 500);
  });
}
