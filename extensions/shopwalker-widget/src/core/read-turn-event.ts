import type { TurnEvent } from "~/contracts/turn-events";
import { parseRecord } from "./parse-record";

/**
 * The fields that the panel cannot do without, per event. The server's zod schema is the authority; this is the guard
 * against a half-deployed or foreign answer, and a test feeds every event of the schema through it.
 */
const needed: Record<TurnEvent["type"], Record<string, "string" | "array" | "object">> = {
  "turn-start": { turnId: "string", conversationId: "string" },
  "text-delta": { text: "string" },
  products: { items: "array" },
  comparison: { products: "array", rows: "array" },
  cart: { cart: "object" },
  "cart-write": { writeId: "string", by: "string", status: "string", lines: "array" },
  "cart-undo": { writeId: "string", label: "string" },
  order: { name: "string", total: "object", lines: "array", tracking: "array" },
  "quick-replies": { options: "array" },
  "need-state": { chips: "array" },
  sources: { items: "array" },
  handoff: { state: "string" },
  "turn-end": { turnId: "string" },
  "turn-error": { code: "string", message: "string" },
};

/** Null for an event that this version does not know or cannot show: it is passed over, the rest of the turn goes on. */
export function readTurnEvent(data: string): TurnEvent | null {
  const event = parseRecord(data);
  if (typeof event.type !== "string" || !Object.hasOwn(needed, event.type)) return null;

  // Object.hasOwn has just made sure of the key.
  const fields = Object.entries(needed[event.type as TurnEvent["type"]]);
  return fields.every(([field, kind]) => kindOf(event[field]) === kind) ? (event as TurnEvent) : null;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}
