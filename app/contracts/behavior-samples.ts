import type { RecordedSession } from "./behavior-events";

const view = { type: "page-view", template: "product", collection: null, search: null, cartCount: 0 } as const;

/** Five recorded sessions, short, one of each way that a visit may go: the format by example. */
export const behaviorSamples: RecordedSession[] = [
  {
    // Back to the first product after the second, and a long look at its price.
    id: "comparer",
    events: [
      { ...view, at: 0, productId: "8101" },
      { type: "input", at: 900 },
      { type: "scroll", at: 4_200, speed: 0.8, isReversal: false },
      { ...view, at: 21_000, productId: "8102" },
      { type: "pause", at: 33_000, block: "price", ms: 4_000 },
      { ...view, at: 41_500, productId: "8101" },
      { type: "pause", at: 53_000, block: "price", ms: 5_000 },
      { type: "pause", at: 58_000, block: "price", ms: 5_000 },
    ],
  },
  {
    // M, L, M again, and the size guide.
    id: "size-doubter",
    events: [
      { ...view, at: 0, productId: "8101" },
      { type: "variant-change", at: 6_000, value: "M" },
      { type: "variant-change", at: 9_500, value: "L" },
      { type: "size-guide", at: 14_000 },
      { type: "pause", at: 26_000, block: "size", ms: 9_000 },
      { type: "variant-change", at: 31_000, value: "M" },
    ],
  },
  {
    // Everything is read once, in the order of the page: no question is open.
    id: "reader",
    events: [
      { ...view, at: 0, productId: "8103" },
      { type: "pause", at: 5_000, block: "gallery", ms: 3_000 },
      { type: "scroll", at: 7_000, speed: 0.4, isReversal: false },
      { type: "pause", at: 27_000, block: "description", ms: 18_000 },
      { type: "scroll", at: 29_000, speed: 0.5, isReversal: false },
      { type: "pause", at: 58_000, block: "reviews", ms: 26_000 },
    ],
  },
  {
    // As far as paying, and back.
    id: "back-from-checkout",
    events: [
      { ...view, at: 0, productId: "8104" },
      { type: "add-to-cart", at: 15_000 },
      { ...view, at: 18_000, template: "cart", productId: null, cartCount: 1 },
      { ...view, at: 74_000, template: "cart", productId: null, cartCount: 1 },
      { type: "checkout-return", at: 74_000, step: "payment" },
      { type: "tab-leave", at: 80_000 },
      { type: "tab-return", at: 101_000, awayMs: 21_000 },
    ],
  },
  {
    // A page every second, to the millisecond.
    id: "machine",
    events: [
      { ...view, at: 0, productId: "1" },
      { ...view, at: 1_000, productId: "2" },
      { ...view, at: 2_000, productId: "3" },
      { ...view, at: 3_000, productId: "1" },
      { ...view, at: 4_000, productId: "2" },
      { ...view, at: 5_000, productId: "3" },
      { ...view, at: 6_000, productId: "1" },
    ],
  },
];
