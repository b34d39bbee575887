import { DEMO_HANDLE } from "../../demo/start-shop-floor.ts";
import type { ShopRequest } from "./install-shop.ts";

/** The demo store as the demo has it, with the assistant's embed on. */
export const DEMO_SHOP = DEMO_HANDLE;
/** The same store without the app: what its pages cost by themselves. */
export const PLAIN_SHOP = "plain";

export const DEMO_SHOPS: ShopRequest[] = [
  { handle: DEMO_SHOP, seed: false, install: true },
  { handle: PLAIN_SHOP, seed: true, install: false },
];
