import { createShopifySimulator } from "../../../test/simulator/create-shopify-simulator.ts";
import { buildDemoProduct } from "../../../test/simulator/demo-store/build-demo-product.ts";
import type { DemoProduct } from "../../../test/simulator/demo-store/demo-product.ts";
import { DEMO_PRODUCTS } from "../../../test/simulator/demo-store/demo-products.ts";
import { saveSnapshot } from "../../../test/simulator/server/snapshot.ts";
import { CLIENT_ID, DEMO_HANDLE } from "../../demo/start-shop-floor.ts";
import { projectRoot } from "../../setup/project-root.ts";
import { tell } from "../tell.ts";

/** The one shop of the large floor. */
export const LARGE_SHOP = DEMO_HANDLE;
export const LARGE_SHOP_PRODUCTS = 10_000;

export const LARGE_SHOPS = [{ handle: LARGE_SHOP, seed: false, install: true }];

/** First words of the copies' titles: names that no product of the demo store has, so that each title is found by itself. */
const LINES = [
  ..."Alder Basalt Cedar Delta Ember Fjord Granite Heath Inlet Juniper Kestrel Larch Meadow Nimbus Osprey".split(" "),
  ..."Prairie Quarry Raven Sierra Thicket Umber Valley Willow Yarrow Zephyr".split(" "),
];

/**
 * Writes the state of a local Shopify whose shop sells the demo store's range many times over: each copy keeps type,
 * options, metafields and text, and has a title, a handle and a price of its own. It starts from there as after any other run.
 */
export async function writeLargeShops(directory: string): Promise<void> {
  const started = Date.now();
  const simulator = await createShopifySimulator({
    app: {
      clientId: CLIENT_ID,
      clientSecret: "of-no-use-here",
      applicationUrl: "http://127.0.0.1",
      rootDir: projectRoot,
    },
  });
  try {
    const shop = simulator.addShop({ handle: LARGE_SHOP, content: "demo" });
    const locationId = shop.locations[0]?.id ?? 0;
    const visible = DEMO_PRODUCTS.filter((row) => !row.draft);
    const missing = LARGE_SHOP_PRODUCTS - visible.length;
    for (let copy = 1; (copy - 1) * visible.length < missing; copy++) {
      for (const row of visible.slice(0, missing - (copy - 1) * visible.length)) {
        const { product, levels } = buildDemoProduct(varyRow(row, copy), locationId, simulator.context);
        shop.products.set(product.id, product);
        shop.inventory.push(...levels);
      }
    }
    saveSnapshot(directory, simulator.context);
  } finally {
    await simulator.close();
  }
  tell(`  drew up a shop of ${LARGE_SHOP_PRODUCTS} products (${Math.round((Date.now() - started) / 1000)} s)`);
}

function varyRow(row: DemoProduct, copy: number): DemoProduct {
  const line = LINES[copy % LINES.length] ?? "";
  const generation = 1 + Math.floor(copy / LINES.length);
  return {
    ...row,
    title: `${line} ${generation} ${row.title}`,
    price: Math.round(row.price * (0.7 + (copy % 13) * 0.06)),
  };
}
