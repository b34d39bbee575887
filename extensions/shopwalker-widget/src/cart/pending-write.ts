import type { TurnEvent } from "~/contracts/turn-events";
import { parseRecord } from "../core/parse-record";
import { readStored, writeStored } from "../core/storage";

type CartWrite = Extract<TurnEvent, { type: "cart-write" }>;
export type CartWriteLine = CartWrite["lines"][number];

/**
 * A write that the server asked the widget for, kept from before it begins until the server has read it back. Storefront
 * writes take no idempotency key: `before` is what makes it safe to look at the cart after a reload and know what happened.
 */
export type PendingWrite = {
  writeId: string;
  lines: CartWriteLine[];
  /** Pieces by variant id as the write began; null until it has. */
  before: Record<string, number> | null;
};

export function keepPendingWrite(write: PendingWrite | null): void {
  writeStored("sessionStorage", "shopwalker:write", write && JSON.stringify(write));
}

export function readPendingWrite(): PendingWrite | null {
  const write = parseRecord(readStored("sessionStorage", "shopwalker:write"));
  return typeof write.writeId === "string" && Array.isArray(write.lines) ? (write as unknown as PendingWrite) : null;
}

/** Pieces by variant id as they should be after the write. */
export function quantitiesAfter(lines: CartWriteLine[], before: Record<string, number>): Record<string, number> {
  const after: Record<string, number> = {};
  for (const { action, variantId, quantity } of lines) {
    after[variantId] = action === "set" ? quantity : (after[variantId] ?? before[variantId] ?? 0) + quantity;
  }
  return after;
}
