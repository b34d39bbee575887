import { chromium } from "playwright-core";
import { z } from "zod";
import { reservePorts } from "../demo/reserve-ports.ts";
import { BROWSER_FLAGS } from "../setup/browser-flags.ts";
import { findChromium } from "../setup/find-chromium.ts";
import type { Benchmark } from "./benchmark.ts";
import { DEMO_SHOP, PLAIN_SHOP } from "./floors/demo-shops.ts";
import { auditPage } from "./lighthouse/audit-page.ts";
import { measurement } from "./measurement.ts";
import { interleave } from "./statistics/interleave.ts";
import { median } from "./statistics/quantile.ts";
import { tell } from "./tell.ts";

const ROUNDS = 7;
const LONG_TASK_MS = 50;
const handleSchema = z.object({ products: z.array(z.object({ handle: z.string() })).min(1) });

/**
 * Lighthouse's phone (simulated, processor four times slower) on the same product page of two like shops, one with the
 * assistant's embed and one without the app. The page is the local Shopify's own theme, which is lighter than Dawn: what the
 * embed adds does not hide behind the theme's own work.
 */
export const pageWeight: Benchmark = {
  name: "page-weight",
  about: `what the embed adds to a product page, ${ROUNDS} paired Lighthouse runs`,
  floor: "demo",
  async run(floor) {
    const { first: port, release } = await reservePorts(1);
    const browser = await chromium.launch({
      executablePath: await findChromium(),
      args: [...BROWSER_FLAGS, `--remote-debugging-port=${port}`],
    });
    try {
      const listing = await fetch(`${floor.shopifyUrl}/products.json?limit=1`, {
        headers: { "x-forwarded-host": `${DEMO_SHOP}.myshopify.com` },
      });
      const path = `/products/${handleSchema.parse(await listing.json()).products[0]?.handle ?? ""}`;
      const visit = (shop: string) => () => auditPage(`${floor.storefrontOf(shop)}${path}`, port);
      await visit(DEMO_SHOP)();
      const pairs = await interleave(ROUNDS, visit(DEMO_SHOP), visit(PLAIN_SHOP));

      const [first] = pairs;
      if (first) tell(`  ${path}: ${first.left.bytes} bytes with the embed, ${first.right.bytes} without`);
      const ours = pairs.map(({ left }) => left.longTasks.filter(({ url }) => url.includes("shopwalker")));
      const longest = Math.max(0, ...ours.flat().map(({ ms }) => ms));
      const without = (key: "blockingMs" | "shift" | "bytes") => median(pairs.map(({ right }) => right[key]));
      const added = (key: "blockingMs" | "shift" | "bytes") =>
        median(pairs.map(({ left, right }) => left[key] - right[key]));

      return [
        measurement({
          name: "total blocking time added to a product page",
          value: added("blockingMs"),
          unit: "ms",
          baseline: { name: "the page without the embed", value: without("blockingMs") },
          budget: { most: 20 },
          note: "theme of the local Shopify",
        }),
        measurement({
          name: "layout shift added to a product page",
          value: added("shift"),
          unit: "score",
          baseline: { name: "the page without the embed", value: without("shift") },
          budget: { most: 0 },
        }),
        measurement({
          name: "long tasks of our scripts on a product page",
          value: ours.flat().filter(({ ms }) => ms > LONG_TASK_MS).length,
          unit: "tasks in 7 visits",
          budget: { most: 0 },
          note: `the longest task of ours: ${Math.round(longest)} ms`,
        }),
        measurement({
          name: "bytes added to a product page",
          value: added("bytes"),
          unit: "bytes",
          baseline: { name: "the page without the embed", value: without("bytes") },
        }),
      ];
    } finally {
      await browser.close();
      await release();
    }
  },
};
