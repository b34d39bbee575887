import type { OpeningMove } from "~/contracts/opening-move";
import type { Device, OpeningConditions, OpeningRuleAction, PageKind, Segment } from "~/contracts/opening-rule";

/** What each move is called, does, and when it would rather be silent. */
export const MOVE_WORDS: Record<OpeningMove, { name: string; help: string; silent: string }> = {
  "size-help": {
    name: "Size help",
    help: "Which sizes there are, and your size guide, for shoppers who look at sizes for a long time.",
    silent: "the product comes in only one size",
  },
  "variant-help": {
    name: "Variant help",
    help: "Which variants are available, for shoppers who go back and forth between them.",
    silent: "there is nothing to choose from",
  },
  comparison: {
    name: "Comparison",
    help: "The two products a shopper goes back and forth between, with their prices.",
    silent: "nothing was compared with it",
  },
  reassurance: {
    name: "Delivery and returns",
    help: "A sentence from your own pages, for shoppers who look for delivery details or come back from checkout.",
    silent: "your pages say nothing about delivery or returns",
  },
  "reduced-price": {
    name: "Already reduced",
    help: "Points out that the product is reduced, for shoppers who weigh its price. It makes no new offer.",
    silent: "the product is not reduced",
  },
  "lower-price": {
    name: "Costs less",
    help: "Something similar at a lower price, for shoppers who weigh the price or looked elsewhere.",
    silent: "nothing like it costs less",
  },
  alternative: {
    name: "In stock instead",
    help: "Something similar that is in stock, for shoppers looking at something sold out.",
    silent: "it is in stock, or nothing like it is",
  },
  bundle: {
    name: "Goes with it",
    help: "What your shop pairs with it, for shoppers who pause over a cart.",
    silent: "your shop pairs nothing with it",
  },
  "free-shipping": {
    name: "Free delivery",
    help: "How much is missing for free delivery, if one of your pages promises it above an amount.",
    silent: "your pages do not promise it, or the cart is too far from it",
  },
  "search-answer": {
    name: "Search help",
    help: "What answers a search that found nothing, or was tried again and again.",
    silent: "nothing was searched for",
  },
  "something-wrong": {
    name: "Something does not work",
    help: "Help, and nothing to buy, for shoppers whose clicks have no effect.",
    silent: "everything works",
  },
  "cart-rescue": {
    name: "Cart rescue",
    help: "What is still in the cart, for shoppers who leave it untouched or are about to go.",
    silent: "there is neither a cart nor a product",
  },
  welcome: {
    name: "Welcome",
    help: "A greeting for shoppers who have just arrived. Off unless you turn it on.",
    silent: "you have not turned it on",
  },
  "follow-up": {
    name: "After an order",
    help: "Asks whether everything is fine, for shoppers who come back after an order. Off unless you turn it on.",
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
