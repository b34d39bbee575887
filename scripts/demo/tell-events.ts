import type { TurnEvent } from "~/contracts/turn-events";
import { formatMoney } from "~/lib/money";

/** Writes a turn as a readable transcript, with the one that follows by itself once the cart is written. */
export function tellEvents(events: TurnEvent[], tell: (who: string, what: string) => void): void {
  const text = events.map(wordsOf).join("");
  if (text.trim()) tell("Agent", text.trim());

  for (const event of events) {
    switch (event.type) {
      case "products":
        for (const card of event.items) {
          const price = card.variants[0] ? formatMoney(card.variants[0].price, "en") : "";
          tell("", `  [${card.title} · ${price}${card.reason ? ` · ${card.reason}` : ""}]`);
        }
        break;
      case "cart":
        tell("", `  [cart: ${countItems(event.cart.totalQuantity)}, ${formatMoney(event.cart.total, "en")}]`);
        break;
      case "cart-undo":
        tell("", `  [${event.label}]`);
        break;
      case "quick-replies":
        tell("", `  [${event.options.map(({ label }) => label).join("] [")}]`);
        break;
      default:
        break;
    }
  }
}

function wordsOf(event: TurnEvent): string {
  if (event.type === "text-delta") return event.text;
  return event.type === "turn-start" ? " " : "";
}

function countItems(count: number): string {
  return count === 1 ? "1 item" : `${count} items`;
}
