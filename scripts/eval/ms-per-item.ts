import { performance } from "node:perf_hooks";

/** Milliseconds an item since `startMs` (of `performance.now()`), to the microsecond; 0 for no items. */
export function msPerItem(startMs: number, items: number): number {
  return items === 0 ? 0 : Math.round(((performance.now() - startMs) / items) * 1000) / 1000;
}
