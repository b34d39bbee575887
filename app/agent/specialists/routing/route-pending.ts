import type { Situation } from "../../situation";
import type { MoveName, RouteStep } from "../route";
import { steps } from "./route-step";

/** The answer to our own question comes before anything else in the message. */
export function routePending({ pending, perception }: Situation): RouteStep[] {
  if (!pending || (pending.reply === "value" && startsAnew(perception))) return [];
  if (pending.reply === "no") return pending.kind === "audience" ? steps("find-products") : steps("acknowledge");

  switch (pending.kind) {
    case "choose-variant":
    case "confirm-add":
      return steps("add");
    case "confirm-amount":
      return steps(pending.data.lineId === undefined ? "add" : "change-cart");
    case "confirm-plan":
      return pending.data.tool === "add_to_cart"
        ? steps("add")
        : steps(pending.data.tool === "remove_from_cart" ? "remove" : "change-cart");
    case "which-line":
      return steps(pending.data.move === "remove" ? "remove" : "change-cart");
    case "which-product":
      return readMove(pending.data.move);
    case "relax":
      return pending.reply === "yes" ? steps("find-products") : [];
    case "audience":
    case "need":
      return steps("find-products");
    case "offer-person":
      return pending.reply === "yes" ? steps("hand-over") : [];
    default:
      return [];
  }
}

/** "Find me trail shoes" in the middle of choosing a size is a new wish, not an answer. */
function startsAnew({ intents, entities }: Situation["perception"]): boolean {
  const isWish = intents.some(({ name, confidence }) => name === "find_product" && confidence >= 0.85);
  return isWish && entities.some(({ type }) => type === "category" || type === "product");
}

function readMove(move: unknown): RouteStep[] {
  const known: MoveName[] = ["add", "size-help", "check-stock", "tell-price", "product-detail", "compare"];
  const found = known.find((candidate) => candidate === move);
  return found ? steps(found) : [];
}
