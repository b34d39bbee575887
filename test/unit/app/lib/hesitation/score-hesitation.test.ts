import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BehaviorEvent, behaviorEventSchema } from "~/contracts/behavior-events";
import { NO_SIGNALS, observe } from "~/lib/hesitation/hesitation-signals";
import { REASON_WEIGHTS } from "~/lib/hesitation/reason-weights";
import { OPENING_THRESHOLD, scoreHesitation } from "~/lib/hesitation/score-hesitation";

function scoreOf(...events: BehaviorEvent[]) {
  return scoreHesitation(events.reduce(observe, NO_SIGNALS), REASON_WEIGHTS);
}

const page = (productId: string | null, at = 0): BehaviorEvent => ({
  type: "page-view",
  at,
  template: "product",
  productId,
  collection: null,
  search: null,
  cartCount: 0,
});
const pause = (block: "price" | "size" | "reviews", ms: number): BehaviorEvent => ({ type: "pause", at: 1, block, ms });

const anyEvent: fc.Arbitrary<BehaviorEvent> = fc.oneof(
  fc.record({
    type: fc.constant("page-view" as const),
    at: fc.nat(1000),
    template: fc.constant("product"),
    productId: fc.option(fc.constantFrom("1", "2", "3")),
    collection: fc.option(fc.constantFrom("men", "women")),
    search: fc.option(fc.record({ terms: fc.constantFrom("belt", "rain"), results: fc.nat(3) })),
    cartCount: fc.nat(3),
  }),
  fc.record({
    type: fc.constant("pause" as const),
    at: fc.nat(1000),
    block: fc.constantFrom("price" as const, "size" as const, "shipping" as const),
    ms: fc.nat(60_000),
  }),
  fc.record({ type: fc.constant("scroll" as const), at: fc.nat(1000), speed: fc.nat(20), isReversal: fc.boolean() }),
  fc.record({
    type: fc.constant("variant-change" as const),
    at: fc.nat(1000),
    value: fc.constantFrom("M", "L", "XL"),
  }),
  fc.record({ type: fc.constant("tab-return" as const), at: fc.nat(1000), awayMs: fc.nat(900_000) }),
  fc.record({
    type: fc.constantFrom("size-guide" as const, "exit-intent" as const, "rage-click" as const, "cart-remove" as const),
    at: fc.nat(1000),
  }),
  fc.record({ type: fc.constant("quantity-change" as const), at: fc.nat(1000), quantity: fc.nat(9) }),
  fc.record({
    type: fc.constant("gallery" as const),
    at: fc.nat(1000),
    action: fc.constantFrom("next" as const, "zoom" as const),
  }),
);

describe("scoreHesitation", () => {
  it("is 0 without reasons before anything was seen", () => {
    expect(scoreOf()).toEqual({ score: 0, reasons: [] });
  });

  it("adds up: the score is the sum of its reasons, bounded at 1, strongest first", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        for (const event of events) behaviorEventSchema.parse(event);
        const { score, reasons } = scoreOf(...events);
        const sum = reasons.reduce((total, { weight }) => total + weight, 0);

        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(score).toBeCloseTo(Math.min(1, sum), 6);
        expect(reasons.map(({ weight }) => weight)).toEqual(reasons.map(({ weight }) => weight).sort((a, b) => b - a));
      }),
    );
  });

  it("calls coming back to a product a comparison, and going on to a third none", () => {
    expect(scoreOf(page("1"), page("2"), page("3")).reasons).toEqual([]);
    expect(scoreOf(page("1"), page("2"), page("1")).reasons[0]?.reason).toBe("compares-products");
  });

  it("does not take a reload for a comparison, nor a page that is no product for a change", () => {
    expect(scoreOf(page("1"), page("1"), page(null), page("1")).reasons).toEqual([]);
  });

  it("stays silent on one sign and speaks on two that belong together", () => {
    expect(scoreOf(page("1"), pause("price", 60_000)).score).toBeLessThan(OPENING_THRESHOLD);
    expect(scoreOf(page("1"), page("2"), page("1"), pause("price", 15_000)).score).toBeGreaterThanOrEqual(
      OPENING_THRESHOLD,
    );
  });

  it("never lets a reader of reviews alone reach the threshold", () => {
    expect(scoreOf(page("1"), pause("reviews", 3_600_000)).score).toBeLessThan(OPENING_THRESHOLD);
  });

  it("weighs going back to a variant more than trying a new one", () => {
    const change = (value: string): BehaviorEvent => ({ type: "variant-change", at: 1, value });
    const tried = scoreOf(page("1"), change("M"), change("L"), change("XL"));
    const torn = scoreOf(page("1"), change("M"), change("L"), change("M"));

    expect(torn.score).toBeGreaterThan(tried.score);
    expect(torn.reasons[0]?.reason).toBe("toggles-variants");
  });

  it("forgets the pauses of a product page on the next one, and everything after an add to cart", () => {
    expect(scoreOf(page("1"), pause("price", 9_000), page("2")).reasons).toEqual([]);
    expect(scoreOf(page("1"), page("2"), page("1"), { type: "add-to-cart", at: 2 }).reasons).toEqual([]);
  });

  it("counts a look elsewhere only when it was neither a blink nor an afternoon", () => {
    const back = (awayMs: number): BehaviorEvent => ({ type: "tab-return", at: 1, awayMs });
    expect(scoreOf(back(1_000)).reasons).toEqual([]);
    expect(scoreOf(back(3_600_000)).reasons).toEqual([]);
    expect(scoreOf(back(30_000)).reasons[0]?.reason).toBe("looked-elsewhere");
  });

  it("takes no other page of the shop, and no checkout, for a look elsewhere", () => {
    const away: BehaviorEvent = { type: "tab-leave", at: 1_000 };
    const back: BehaviorEvent = { type: "tab-return", at: 31_000, awayMs: 30_000 };
    const reasonsOf = (...events: BehaviorEvent[]) => scoreOf(...events).reasons.map(({ reason }) => reason);

    expect(reasonsOf(page("1"), away, back)).toEqual(["looked-elsewhere"]);
    // In another tab, or kept by the browser while another page was looked at: A, B, A.
    const other = { ...page("2"), at: 2_000 };
    expect(reasonsOf(page("1"), away, other, back, { ...page("1"), at: 31_000 })).toEqual(["compares-products"]);
    expect(reasonsOf(page("1"), away, back, { type: "checkout-return", at: 31_000, step: "shipping" })).toEqual([
      "back-from-checkout",
    ]);
  });

  it("tells a search in other words from one that finds nothing", () => {
    const search = (terms: string, results: number): BehaviorEvent => ({
      ...{ type: "page-view", at: 0, template: "search", productId: null, collection: null, cartCount: 0 },
      search: { terms, results },
    });
    const reasonsOf = (...events: BehaviorEvent[]) => scoreOf(...events).reasons.map(({ reason }) => reason);

    expect(reasonsOf(search("shoe", 9), search("shoe", 9))).toEqual([]);
    expect(reasonsOf(search("shoe", 9), search("rain shoe", 4))).toEqual(["refines-search"]);
    expect(reasonsOf(search("gaiterz", 0))).toEqual(["found-nothing"]);
  });
});
