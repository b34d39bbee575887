import type { DiscountOccasion, DiscountReason, DiscountValue } from "~/contracts/discount";
import type { GrantView } from "~/contracts/discount-view";
import { MOVE_WORDS } from "./opening-words";

/** How the Discounts page names things. */
export const OCCASION_WORDS: Record<DiscountOccasion, string> = {
  asked: "Asks for a lower price",
  "looked-for-code": "Asks for a code or offer",
  hesitated: "Hesitates, without asking",
};

export const STATE_WORDS: Record<GrantView["state"], string> = {
  waiting: "Waits for you",
  unused: "Offered",
  "in-cart": "In a cart",
  expired: "Expired",
  redeemed: "Used",
  declined: "Declined",
  withdrawn: "Taken back",
};

export const REASON_WORDS: Record<DiscountReason, string> = {
  off: "Discounts were off",
  "not-this-occasion": "Not an occasion that you allow",
  "not-counted": "No consent to be remembered",
  "no-cart": "Nothing in the cart yet",
  "other-currency": "Paid in another currency",
  "below-least-cart": "Cart below your minimum",
  "asked-too-often": "Asked again and again",
  "had-one": "Had a code already",
  declined: "You had declined it",
  "day-budget": "Your codes of the day were given",
  excluded: "Only products without discount",
  "cost-unknown": "Cost of the products unknown",
  margin: "Your lowest margin would be undercut",
  "too-small": "Too little to take off",
  "needs-approval": "Would have needed your approval, and nobody had asked",
  "delivery-dearer": "A code would have cost more in delivery than it saved",
  "held-out": "Held out by an experiment",
  unavailable: "Shopify did not answer",
  "cart-reduced": "The cart was reduced already",
  "goods-reduced": "The products were reduced already",
  "automatic-applies": "Told of the automatic discount that the cart has",
  "automatic-within-reach": "Told what is missing to an automatic discount",
  "gap-within-reach": "Told what is missing to free delivery",
  "above-limit": "Put to you for approval",
  "still-waiting": "Waiting for your approval",
  granted: "Got a code",
  "still-valid": "Was told the same code again",
};

/** What it was given at: "Asks for a lower price", "Opening: Cart rescue". */
export function nameOccasion({ occasion, move }: Pick<GrantView, "occasion" | "move">): string {
  return move === null ? OCCASION_WORDS[occasion] : `Opening: ${MOVE_WORDS[move].name}`;
}

/** "10 %" or an amount. */
export function nameValue(value: DiscountValue, money: (amount: number) => string): string {
  return value.kind === "percent" ? `${value.percent} %` : money(value.amount);
}
