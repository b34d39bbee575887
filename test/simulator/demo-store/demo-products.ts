import type { DemoProduct } from "./demo-product.ts";
import { BOTTOMS } from "./departments/bottoms.ts";
import { JACKETS_AND_VESTS } from "./departments/jackets-and-vests.ts";
import { NUTRITION } from "./departments/nutrition.ts";
import { RECOVERY_AND_GIFTS } from "./departments/recovery-and-gifts.ts";
import { ROAD_SHOES } from "./departments/road-shoes.ts";
import { RUNNING_GEAR } from "./departments/running-gear.ts";
import { SOCKS_HATS_GLOVES } from "./departments/socks-hats-gloves.ts";
import { TOPS } from "./departments/tops.ts";
import { TRAIL_SHOES } from "./departments/trail-shoes.ts";

/** The whole range, in the order in which the departments stand in the shop. */
export const DEMO_PRODUCTS: readonly DemoProduct[] = [
  ...ROAD_SHOES,
  ...TRAIL_SHOES,
  ...TOPS,
  ...JACKETS_AND_VESTS,
  ...BOTTOMS,
  ...SOCKS_HATS_GLOVES,
  ...RUNNING_GEAR,
  ...NUTRITION,
  ...RECOVERY_AND_GIFTS,
];
