import type { TurnEvent } from "~/contracts/turn-events";
import type { RecordedEvent } from "~/ports/event-store";
import type { TurnRecord } from "~/ports/turn-store";

const MAX_PRODUCTS = 20;

/** The products that a turn showed, each once, in the order in which the shopper saw them. */
export function readProductEvents(
  { id: turnId, visitorId, conversationId }: Pick<TurnRecord, "id" | "visitorId" | "conversationId">,
  events: TurnEvent[],
  now: Date,
): RecordedEvent[] {
  const seen = new Map<string, "products" | "comparison">();
  for (const event of events) {
    const shown = event.type === "products" ? event.items : event.type === "comparison" ? event.products : [];
    for (const { id } of shown) if (!seen.has(id)) seen.set(id, event.type === "products" ? "products" : "comparison");
  }
  return [...seen].slice(0, MAX_PRODUCTS).map(([product, block], index) => ({
    ...{ type: "product-recommended", data: { product, position: index + 1, block } },
    ...{ id: `${turnId}:${index + 1}`, at: now, isDatedHere: true, visitorId, conversationId },
  }));
}
