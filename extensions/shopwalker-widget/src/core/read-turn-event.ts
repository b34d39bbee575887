import type { TurnEvent } from "~/contracts/turn-events";
import { parseRecord } from "./parse-record";

/**
 * The fields that the panel goes through, per event. The server's zod schema is the authority; this is the guard against a
 * half-deployed or foreign answer, and a test feeds every event of the schema through it.
 */
const lists: Record<TurnEvent["type"], string[]> = {
  "turn-start": [],
  "text-delta": [],
  products: ["items"],
  comparison: ["products", "rows"],
  cart: [],
  "cart-write": ["lines"],
  "cart-undo": [],
  order: ["lines", "tracking"],
  "quick-replies": ["options"],
  "need-state": ["chips"],
  sources: ["items"],
  handoff: [],
  "turn-end": [],
  "turn-error": [],
};

/** Null for an event that this version does not know or cannot show: it is passed over, the rest of the turn goes on. */
export function readTurnEvent(data: string): TurnEvent | null {
  const event = parseRecord(data);
  const { type } = event;
  if (typeof type !== "string" || !Object.hasOwn(lists, type) || (type === "cart" && !event.cart)) return null;

  // Object.hasOwn has just made sure of the key.
  return lists[type as TurnEvent["type"]].every((field) => Array.isArray(event[field])) ? (event as TurnEvent) : null;
}
