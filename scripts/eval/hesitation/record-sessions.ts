import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions } from "playwright-core";
import { build } from "vite";
import { z } from "zod";
import { seededRandom } from "~/agent/perception/learning/seeded-random";
import { behaviorEventSchema, type BehaviorEvent } from "~/contracts/behavior-events";
import { openShop } from "../../demo/open-shop.ts";
import { startShopFloor } from "../../demo/start-shop-floor.ts";
import { BROWSER_FLAGS } from "../../setup/browser-flags.ts";
import { findChromium } from "../../setup/find-chromium.ts";
import { prepareAll } from "../../setup/prepare.ts";
import { projectRoot } from "../../setup/project-root.ts";
import type { EvalTask } from "../eval-task.ts";
import { msPerItem } from "../ms-per-item.ts";
import { readFlags } from "../read-flags.ts";
import { writeJsonl } from "../write-jsonl.ts";
import { developShoppers } from "./develop-shoppers.ts";
import type { LabelledSession } from "./labelled-session.ts";
import { createShopper } from "./scripted-shopper.ts";
import type { ShopperScript } from "./shopper-script.ts";
import { testShoppers } from "./test-shoppers.ts";

const PARTS = {
  develop: { shoppers: developShoppers, theme: null, seed: 11 },
  test: { shoppers: testShoppers, theme: join(projectRoot, "test/simulator/online-store/theme-arcade"), seed: 97 },
};
/** Shoppers at one time: more, and a page's timers come late. */
const AT_ONCE = 5;

const AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
const DEVICES: Record<"desktop" | "phone", BrowserContextOptions> = {
  desktop: { userAgent: AGENT, viewport: { width: 1280, height: 860 } },
  phone: { userAgent: AGENT, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

type Planned = { script: ShopperScript; id: string; seed: number; device: "desktop" | "phone" };

export const recordSessionsTask: EvalTask = {
  name: "record-sessions",
  about: "Records sessions of scripted shoppers in the demo store, in Chromium at human timing (minutes).",
  usage: "--part develop|test --out FILE",
  async run(args) {
    const flags = readFlags(args, ["part", "out"]);
    const part = z.enum(["develop", "test"]).parse(flags.part);
    const { shoppers, theme, seed } = PARTS[part];
    await prepareAll();
    const startedAt = performance.now();
    const planned = shoppers.flatMap((script, at) =>
      Array.from({ length: script.times }, (_, time): Planned => ({
        script,
        id: `${part}/${script.kind}-${String(time + 1)}`,
        seed: seed * 1000 + at * 20 + time,
        device: script.devices[time % script.devices.length] ?? "desktop",
      })),
    );
    const sessions = await recordAll(planned, theme);
    writeJsonl(flags.out, sessions);
    return { items: sessions.length, msPerItem: msPerItem(startedAt, sessions.length) };
  },
};

async function recordAll(planned: Planned[], theme: string | null): Promise<LabelledSession[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "shopwalker-record-"));
  // PostgreSQL runs as another user where this runs as root.
  chmodSync(dataDir, 0o755);
  const floor = await startShopFloor({ dataDir, ...(theme !== null && { theme }) });
  let browser: Browser | undefined;
  try {
    await Promise.race([openShop(floor), floor.failed]);
    const recorder = await bundleRecorder();
    const opened = await chromium.launch({ executablePath: await findChromium(), args: BROWSER_FLAGS });
    browser = opened;
    const products = await listProducts(opened, floor.storefrontUrl);

    const sessions: LabelledSession[] = [];
    const queue = [...planned];
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        sessions.push(await recordOne(opened, next, { recorder, products, storefrontUrl: floor.storefrontUrl }));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return sessions.sort((one, other) => one.id.toString().localeCompare(other.id.toString()));
  } finally {
    await browser?.close();
    await floor.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type Store = { recorder: string; products: string[]; storefrontUrl: string };

async function recordOne(browser: Browser, { script, id, seed, device }: Planned, store: Store) {
  const random = seededRandom(seed);
  const context = await browser.newContext(DEVICES[device]);
  const events: BehaviorEvent[] = [];
  let startedAt = 0;
  try {
    await context.exposeFunction("keepBehaviorEvent", (event: { at: number }) => {
      startedAt ||= event.at;
      const at = Math.max(event.at - startedAt, events.at(-1)?.at ?? 0);
      events.push(behaviorEventSchema.parse({ ...event, at }));
    });
    await context.addInitScript(store.recorder);
    // What is recorded is what the shopper does, not what the assistant's offer makes of it.
    await context.route(/shopwalker-(behavior|loader)\.js/, (route) => route.abort());
    const page = await context.newPage();
    const pace = 0.8 + random() * 0.5;
    const from = Math.floor(random() * store.products.length);
    const products = [...store.products.slice(from), ...store.products.slice(0, from)].slice(0, 8);
    const isPhone = device === "phone";
    const shopper = createShopper({ page, storefrontUrl: store.storefrontUrl, pace, random, isPhone });
    await script.act(shopper, products);
    // The last rest is told as the page goes.
    await page.goto("about:blank");
  } catch (error) {
    throw new Error(`The session ${id} could not be recorded.`, { cause: error });
  } finally {
    await context.close();
  }
  const { kind, reasons, alsoTrue = [], opens } = script;
  return { id, kind, reasons, alsoTrue, opens, events };
}

const productsSchema = z.object({
  products: z.array(
    z.object({
      handle: z.string(),
      options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
      variants: z.array(z.object({ available: z.boolean() })),
    }),
  ),
});

/** Products whose first variant can be bought, with a second option of three values or more: everybody finds what they look for. */
async function listProducts(browser: Browser, storefrontUrl: string): Promise<string[]> {
  const context = await browser.newContext(DEVICES.desktop);
  // The browser knows a shop's name on this machine; Node asks the network for it.
  const page = await context.newPage();
  const answer = await page.goto(`${storefrontUrl}/products.json?limit=250`);
  const { products } = productsSchema.parse(await answer?.json());
  await context.close();
  return products
    .filter(({ options, variants }) => (options[1]?.values.length ?? 0) >= 3 && variants[0]?.available === true)
    .map(({ handle }) => `/products/${handle}`);
}

async function bundleRecorder(): Promise<string> {
  const output = await build({
    configFile: false,
    root: projectRoot,
    logLevel: "warn",
    publicDir: false,
    resolve: { alias: { "~": join(projectRoot, "app") } },
    build: {
      write: false,
      minify: false,
      rollupOptions: {
        input: join(projectRoot, "scripts/eval/hesitation/record-in-page.ts"),
        output: { format: "iife" },
      },
    },
  });
  const bundles = Array.isArray(output) ? output : [output];
  for (const bundle of bundles) {
    if (!("output" in bundle)) continue;
    const [chunk] = bundle.output;
    return chunk.code;
  }
  throw new Error("The recorder was not built.");
}
