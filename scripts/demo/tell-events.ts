import type { TurnEvent } from "~/contracts/turn-events";
import { formatMoney } from "~/lib/money";

/** Writes a turn as a readable transcript. */
export function tellEvents(events: TurnEvent[], tell: (who: string, what: string) => void): void {
  const text = events.flatMap((event) => (event.type === "text-delta" ? [event.text] : [])).join("");
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
        tell("", `  [cart: ${event.cart.totalQuantity} item(s), ${formatMoney(event.cart.total, "en")}]`);
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
