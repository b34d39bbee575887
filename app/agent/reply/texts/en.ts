import type { TextEntry } from "./text-entry";

/** What the agent says in English. `{name}` is filled by the caller: with fact slots, or with the shopper's own words. */
export const en = {
  "pick.one": {
    warm: ["I'd go with the {title} at {price}.", "My pick would be the {title}, {price}."],
    concise: ["{title}, {price}."],
    expert: ["The {title} at {price} fits this best."],
  },
  "nothing-found": ["I couldn't find that in this shop."],
  "search-failed": ["I can't reach the shop's catalogue at the moment. Please try again in a minute."],
  "stock.in": ["in stock"],
  "stock.low": ["only {count} left"],
  "stock.out": ["sold out"],
  "stock.unknown": ["availability not stated"],
  "compare.price": ["Price"],
  "compare.yes": ["Yes"],
  "compare.no": ["No"],
  "price.from": ["from {price}"],
} satisfies Record<string, TextEntry>;

export type TextKey = keyof typeof en;
