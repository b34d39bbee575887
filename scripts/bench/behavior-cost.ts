import { chromium, type Browser, type Request } from "playwright-core";
import { z } from "zod";
import { seededRandom } from "~/agent/perception/learning/seeded-random";
import { createShopper } from "../eval/hesitation/scripted-shopper.ts";
import { BROWSER_FLAGS } from "../setup/browser-flags.ts";
import { findChromium } from "../setup/find-chromium.ts";
import { chooseVisitor } from "../../test/browser/support/choose-visitor.ts";
import type { Benchmark } from "./benchmark.ts";
import { DEMO_SHOP } from "./floors/demo-shops.ts";
import { measurement } from "./measurement.ts";
import { interleave } from "./statistics/interleave.ts";
import { median } from "./statistics/quantile.ts";
import { ENGINE_THAT_RESTS } from "./trace/engine-that-rests.ts";
import { readMainThread, TRACE_CATEGORIES, type MainThread } from "./trace/read-main-thread.ts";

const ROUNDS = 3;
const SLOWER = 4;
const ENGINE = "shopwalker-behavior.js";
type Engine = "ours" | "resting" | "none";
const USER_AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
const handlesSchema = z.object({ products: z.array(z.object({ handle: z.string() })).min(1) });

/**
 * What watching a product page costs its main thread on a processor four times slower: the time of the engine's own
 * functions, with the layouts and collections that fall into them, in each second of a visit of about a minute, from the
 * engine's first look at the page on; what that first look takes is told beside. A scripted shopper scrolls, points, reads,
 * rests and changes options. Tracing adds to every call that it notes: an engine that listens to the same and does
 * nothing, in a visit beside, says how much. The whole main thread with and without the engine is the check from outside;
 * other programs on the machine show in it far more than the engine does.
 */
export const behaviorCost: Benchmark = {
  name: "behavior-cost",
  about: `the behaviour engine's main-thread time while browsing, processor ${SLOWER} times slower, ${ROUNDS} paired visits`,
  floor: "demo",
  async run(floor) {
    const browser = await chromium.launch({ executablePath: await findChromium(), args: BROWSER_FLAGS });
    try {
      const listing = await fetch(`${floor.shopifyUrl}/products.json?limit=1`, {
        headers: { "x-forwarded-host": `${DEMO_SHOP}.myshopify.com` },
      });
      const [product] = handlesSchema.parse(await listing.json()).products;
      const path = `/products/${product?.handle ?? ""}`;
      const visit = (engine: Engine) => () => browse(browser, floor.storefrontOf(DEMO_SHOP), path, engine);
      const pairs = await interleave(ROUNDS, visit("ours"), visit("none"));
      const resting = await visit("resting")();

      const perSecond = (ms: (read: MainThread) => number) => (read: MainThread) => ms(read) / read.seconds;
      const ours = pairs.map(({ left }) => left);
      const inScript = perSecond(({ scriptMs }) => scriptMs);
      const engine = ours.map(inScript);
      const whole = perSecond(({ busyMs }) => busyMs);
      const without = median(pairs.map(({ right }) => whole(right)));
      const longest = Math.max(...ours.map(({ longestMs }) => longestMs));
      const seconds = Math.round(median(ours.map((read) => read.seconds)));
      const first = median(ours.map(({ firstMs }) => firstMs));
      const note = `median of ${ROUNDS} visits of ${seconds} s; first look ${first.toFixed(1)} ms of it; worst ${Math.max(...engine).toFixed(2)} ms a second, longest call ${longest.toFixed(1)} ms; ${tellParts(ours)}`;
      return [
        measurement({
          name: `main-thread time of the behaviour engine, processor ${SLOWER} times slower`,
          value: median(engine),
          unit: "ms a second",
          baseline: { name: "an engine that listens and does nothing: what tracing costs", value: inScript(resting) },
          budget: { most: 1 },
          note,
        }),
        measurement({
          name: "main-thread time of the whole page with the engine",
          value: median(pairs.map(({ left }) => whole(left))),
          unit: "ms a second",
          baseline: { name: "without", value: without },
        }),
      ];
    } finally {
      await browser.close();
    }
  },
};

/** Milliseconds a second by what called the engine, the largest first. */
function tellParts(reads: MainThread[]): string {
  const names = [...new Set(reads.flatMap(({ scriptMsBy }) => Object.keys(scriptMsBy)))];
  return names
    .map((name) => ({ name, ms: median(reads.map(({ scriptMsBy, seconds }) => (scriptMsBy[name] ?? 0) / seconds)) }))
    .sort((one, other) => other.ms - one.ms)
    .map(({ name, ms }) => `${name} ${ms.toFixed(2)}`)
    .join(", ");
}

async function browse(browser: Browser, storefrontUrl: string, path: string, engine: Engine): Promise<MainThread> {
  const visitor = await chooseVisitor("agent", storefrontUrl);
  const localStorage = [{ name: "shopwalker:visitor", value: visitor }];
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    userAgent: USER_AGENT,
    storageState: { cookies: [], origins: [{ origin: storefrontUrl, localStorage }] },
  });
  try {
    // An offer of help is not watching: it would load the panel.
    await context.route(/\/agent\/openings$|shopwalker-panel\.js/, (route) => route.abort());
    if (engine === "none") await context.route(`**/${ENGINE}*`, (route) => route.abort());
    if (engine === "resting") {
      const headers = { "access-control-allow-origin": "*", "content-type": "text/javascript" };
      await context.route(`**/${ENGINE}*`, (route) => route.fulfill({ headers, body: ENGINE_THAT_RESTS }));
    }
    const page = await context.newPage();
    const shopper = createShopper({ page, storefrontUrl, pace: 1, random: seededRandom(5), isPhone: false });
    const isEngine = (request: Request) => request.url().includes(ENGINE);
    const come =
      engine === "none" ? page.waitForEvent("requestfailed", isEngine) : page.waitForEvent("requestfinished", isEngine);
    await Promise.all([come, shopper.open(path)]);

    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await browser.startTracing(page, { categories: TRACE_CATEGORIES });
    const startedAt = performance.now();
    await shopper.lookAt(".product__price", 4);
    await shopper.scroll(0.8);
    await shopper.rest(8);
    await shopper.scroll(0.7);
    await shopper.rest(10);
    await shopper.scroll(-1.5);
    for (const option of [1, 0]) await page.locator("[data-option='1'] label").nth(option).click();
    await shopper.lookAt(".product__price", 6);
    await shopper.scroll(1.2, true);
    await shopper.rest(12);
    await shopper.scroll(-1.2, true);
    await shopper.lookAt(".product__price", 5);
    const seconds = (performance.now() - startedAt) / 1000;
    return { ...readMainThread(await browser.stopTracing(), ENGINE), seconds };
  } finally {
    await context.close();
  }
}
