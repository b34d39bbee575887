import { setTimeout as delay } from "node:timers/promises";
import type { ShopManager } from "./shop-manager.ts";

export const DAY_MS = 24 * 3600_000;

/** The app asks for business time every 250 ms (`adapters/shopify/local-clock.ts`): after two rounds every process knows it. */
const FOLLOWED_AFTER_MS = 600;

/** One day later, for the shop and the app. Only business time jumps: tokens and signatures stay on real time. */
export async function passDay(manager: ShopManager): Promise<void> {
  await manager.control("clock", { advanceMs: DAY_MS });
  await delay(FOLLOWED_AFTER_MS);
}
