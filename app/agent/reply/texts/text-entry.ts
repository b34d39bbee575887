import type { ShopSettings } from "~/contracts/shop-settings";

export type Tone = ShopSettings["tone"];

/** Variants of one thing to say, for every tone or by tone (`warm` also serves a tone that has none of its own). */
export type TextEntry = readonly string[] | ({ warm: readonly string[] } & Partial<Record<Tone, readonly string[]>>);
