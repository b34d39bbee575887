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
  waiting: "Waiting for you",
  unused: "Offered",
  "in-cart": "In a cart",
  expired: "Expired",
  redeemed: "Used",
  declined: "Declined",
  withdrawn: "Taken back",
};

export const REASON_WORDS: Record<DiscountReason, string> = {
  off: "Discounts were off",
  "not-this-occasion": "Not an occasion you allow",
  "not-counted": "No consent to be remembered",
  "no-cart": "Nothing in the cart yet",
  "other-currency": "Paid in another currency",
  "below-least-cart": "Cart below your minimum",
  "asked-too-often": "Asked again and again",
  "had-one": "Already had a code",
  declined: "You had declined it",
  "day-budget": "Your codes for the day were used up",
  excluded: "Only excluded products",
  "cost-unknown": "Product cost unknown",
  margin: "Would go below your lowest margin",
  "too-small": "Discount too small to matter",
  "needs-approval": "Would have needed your approval, but the shopper had not asked",
  "delivery-dearer": "The code would have cost more in delivery than it saved",
  "held-out": "Held back by an experiment",
  unavailable: "Shopify did not answer",
  "cart-reduced": "The cart was already discounted",
  "goods-reduced": "The products were already reduced",
  "automatic-applies": "Told about the cart's automatic discount",
  "automatic-within-reach": "Told how to reach an automatic discount",
  "gap-within-reach": "Told how much is missing for free delivery",
  "above-limit": "Sent to you for approval",
  "still-waiting": "Waiting for your approval",
  granted: "Got a code",
  "still-valid": "Was given the same code again",
};

/** What it was given at: "Asks for a lower price", "Opening: Cart rescue". */
export function nameOccasion({ occasion, move }: Pick<GrantView, "occasion" | "move">): string {
  return move === null ? OCCASION_WORDS[occasion] : `Opening: ${MOVE_WORDS[move].name}`;
}

/** "10%" or an amount. */
export function nameValue(value: DiscountValue, money: (amount: number) => string): string {
  return value.kind === "percent" ? `${value.percent}%` : money(value.amount);
}
