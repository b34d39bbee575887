import type { Tap } from "~/contracts/agent-api";
import { hasContent } from "../../need-state/need-content";
import type { Situation } from "../../situation";
import type { MoveName } from "../route";

export function moveOfTap(tap: Tap, situation: Situation): MoveName {
  switch (tap.kind) {
    case "add-to-cart":
      return "add";
    case "set-quantity":
      return tap.quantity === 0 ? "remove" : "change-cart";
    case "undo":
      return "undo";
    case "cart-written":
      return "confirm-write";
    case "remove-need":
      if (situation.forget !== null) return "forget";
      return hasContent(situation.need) ? "find-products" : "acknowledge";
    case "view-cart":
      return "view-cart";
    case "talk-to-person":
      return "hand-over";
    case "leave-message":
      return "leave-message";
  }
}
