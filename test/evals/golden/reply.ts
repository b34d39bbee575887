import type { CartView } from "~/contracts/cart-view";
import type { ProductCard } from "~/contracts/product-card";
import type { TurnEvent } from "~/contracts/turn-events";

/** One reply as a shopper sees it. */
export type Reply = {
  text: string;
  cards: ProductCard[];
  compared: ProductCard[];
  quickReplies: { label: string; message: string }[];
  sources: { title: string; url: string | null; excerpt: string }[];
  handoff: string | null;
  orders: string[];
  cart: CartView | null;
  chips: { id: string; label: string }[] | null;
  undoWriteId: string | null;
  /** Set where the widget is asked to write: what it has to write. */
  request: { writeId: string; lines: { variantId: string; quantity: number }[] } | null;
  error: string | null;
  /** Everything that was sent, for checks on what must not be in it. */
  raw: string;
};

/** Gathers the events of one or more streams that answer one act of the shopper. */
export function gatherReply(events: TurnEvent[]): Reply {
  const reply: Reply = {
    ...{ text: "", cards: [], compared: [], quickReplies: [], sources: [], handoff: null, orders: [], cart: null },
    ...{ chips: null, undoWriteId: null, request: null, error: null },
    raw: JSON.stringify(events),
  };
  for (const event of events) {
    switch (event.type) {
      case "text-delta":
        reply.text += event.text;
        break;
      case "products":
        reply.cards.push(...event.items);
        break;
      case "comparison":
        reply.compared.push(...event.products);
        reply.text += ` ${event.verdict ?? ""}`;
        break;
      case "quick-replies":
        reply.quickReplies = event.options;
        break;
      case "sources":
        reply.sources.push(...event.items);
        break;
      case "handoff":
        reply.handoff = event.state;
        break;
      case "order":
        reply.orders.push(event.name);
        break;
      case "cart":
        reply.cart = event.cart;
        break;
      case "need-state":
        reply.chips = event.chips;
        break;
      case "cart-undo":
        reply.undoWriteId = event.writeId;
        break;
      case "cart-write":
        if (event.by === "widget" && event.status === "requested") {
          reply.request = { writeId: event.writeId, lines: event.lines };
        }
        break;
      case "turn-error":
        reply.error = `${event.code}: ${event.message}`;
        break;
      case "turn-start":
      case "turn-end":
        break;
    }
  }
  return reply;
}

/** The questions of a text, one a sentence. */
export function questionsOf(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+/).filter((sentence) => /\?["”»]?\s*$/.test(sentence));
}
