import { drawCrowd } from "../demo/shoppers/draw-crowd.ts";
import { runCrowd } from "../demo/shoppers/run-crowd.ts";
import { ShopManager } from "../demo/shoppers/shop-manager.ts";
import type { Benchmark } from "./benchmark.ts";
import { DEMO_SHOP } from "./floors/demo-shops.ts";
import { measurement } from "./measurement.ts";

const SHOPPERS = 200;

/** The crowd of `npm run demo -- --shoppers`, on one day: pages, beacons, talks, carts, checkouts, from end to end. */
export const shoppers: Benchmark = {
  name: "shoppers",
  about: `visits a second, end to end, of ${SHOPPERS} synthetic shoppers`,
  floor: "demo",
  async run(floor) {
    const shop = { ...floor, handle: DEMO_SHOP, storefrontUrl: floor.storefrontOf(DEMO_SHOP) };
    const manager = new ShopManager(shop);
    await manager.dealHalves();

    const crowd = drawCrowd({ shoppers: SHOPPERS, days: 1, effect: 0.5, seed: 1 });
    const { visits, visitMs } = await runCrowd({ shop, manager, crowd, days: 1 });
    return [
      measurement({
        name: "synthetic shoppers",
        value: (visits / visitMs) * 1000,
        unit: "visits/s",
        note: "store, app, worker, database and shoppers share the machine",
      }),
    ];
  },
};
