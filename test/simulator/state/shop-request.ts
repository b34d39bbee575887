import type { ShopSeed } from "./create-empty-shop.ts";

/** A shop to add; `content` is what it sells on its first day, nothing by default. */
export type ShopRequest = ShopSeed & { content?: "demo" | "empty" };
