import type { OpeningMove } from "~/contracts/opening-move";
import type { Device, OpeningConditions, OpeningRuleAction, PageKind, Segment } from "~/contracts/opening-rule";

/** What each move is called, does, and when it would rather be silent. */
export const MOVE_WORDS: Record<OpeningMove, { name: string; help: string; silent: string }> = {
  "size-help": {
    name: "Size help",
    help: "Which sizes there are, and your size guide, for who looks at sizes for long.",
    silent: "the product has no choice of sizes",
  },
  "variant-help": {
    name: "Variant help",
    help: "Which variants can be had, for who goes back and forth between them.",
    silent: "there is nothing to choose from",
  },
  comparison: {
    name: "Comparison",
    help: "The two products that a shopper goes back and forth between, with their prices.",
    silent: "nothing was compared with it",
  },
  reassurance: {
    name: "Delivery and returns",
    help: "A sentence of your own pages, for who looks for delivery or comes back from the checkout.",
    silent: "your pages say nothing about delivery or returns",
  },
  "reduced-price": {
    name: "Reduced already",
    help: "That the product is reduced, for who weighs its price. It makes no new offer.",
    silent: "the product is not reduced",
  },
  "lower-price": {
    name: "Costs less",
    help: "Something alike at a lower price, for who weighs the price or looked elsewhere.",
    silent: "nothing like it costs less",
  },
  alternative: {
    name: "In stock instead",
    help: "Something alike that can be had, for who stands before something sold out.",
    silent: "it can be had, or nothing like it can",
  },
  bundle: {
    name: "Goes with it",
    help: "What your shop pairs with it, for who pauses over a cart.",
    silent: "your shop pairs nothing with it",
  },
  "free-shipping": {
    name: "Free delivery",
    help: "What is missing to free delivery, where one of your pages promises it from an amount.",
    silent: "your pages promise none, or the cart is too far from it",
  },
  "search-answer": {
    name: "Search help",
    help: "What answers a search that found nothing, or was tried again and again.",
    silent: "nothing was searched for",
  },
  "something-wrong": {
    name: "Something does not work",
    help: "Help, and nothing to buy, for who clicks again and again in vain.",
    silent: "all is well",
  },
  "cart-rescue": {
    name: "Cart rescue",
    help: "What is still in the cart, for who lets it stand or is about to leave.",
    silent: "there is neither a cart nor a product",
  },
  welcome: {
    name: "Welcome",
    help: "A greeting for who has just come. Off unless you want it.",
    silent: "you do not want it",
  },
  "follow-up": {
    name: "After an order",
    help: "Whether all is well, for who comes back after an order. Off unless you want it.",
    silent: "nothing was ordered",
  },
};

export function nameAction(action: OpeningRuleAction): string {
  return action === "silence" ? "Stay silent" : MOVE_WORDS[action].name;
}

export const PAGE_CHOICES: { value: PageKind; label: string }[] = [
  { value: "home", label: "Home" },
  { value: "product", label: "Products" },
  { value: "collection", label: "Collections" },
  { value: "search", label: "Search" },
  { value: "cart", label: "Cart" },
  { value: "other", label: "Other pages" },
];
export const DEVICE_CHOICES: { value: Device; label: string }[] = [
  { value: "phone", label: "Phones" },
  { value: "tablet", label: "Tablets" },
  { value: "desktop", label: "Computers" },
];
export const SEGMENT_CHOICES: { value: Segment; label: string }[] = [
  { value: "new", label: "New visitors" },
  { value: "returning", label: "Returning visitors" },
  { value: "customer", label: "Customers who have ordered" },
];

/** When a rule holds, in a line: "on phones, for new visitors, in DE, from 22:00 to 6:00". */
export function describeConditions(
  { pages, devices, countries, segments, cartFrom, cartUntil, hours }: OpeningConditions,
  money: (amount: number) => string,
): string {
  const named = <Value extends string>(values: Value[], choices: { value: Value; label: string }[]) =>
    choices
      .filter(({ value }) => values.includes(value))
      .map(({ label }) => label.toLowerCase())
      .join(", ");
  const parts = [
    pages.length > 0 ? `pages: ${named(pages, PAGE_CHOICES)}` : "",
    devices.length > 0 ? `on ${named(devices, DEVICE_CHOICES)}` : "",
    segments.length > 0 ? `for ${named(segments, SEGMENT_CHOICES)}` : "",
    countries.length > 0 ? `in ${countries.join(", ")}` : "",
    cartFrom === null ? "" : `cart from ${money(cartFrom)}`,
    cartUntil === null ? "" : `cart up to ${money(cartUntil)}`,
    hours === null ? "" : `from ${hours.from}:00 to ${hours.until}:00`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "Always" : parts.join(" · ");
}
