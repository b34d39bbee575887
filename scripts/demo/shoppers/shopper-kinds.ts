import type { Observation } from "../scripted-shopper.ts";

/** How a kind of shopper goes about a visit. */
export type ShopperKind = {
  /** Pages that are looked at before the product that is wished for. */
  before: ("home" | "another-product")[];
  /** What the device notices on the page of that product. */
  signals: Observation[];
  /** The cart is filled and looked over at checkout once, then the product's page again. */
  comesBackFromCheckout: boolean;
  /** Where those leave who do not buy. */
  leavesAt: "page" | "cart" | "checkout";
};

/** The kinds of issue 4, section 1; bots and people without consent come besides (`draw-crowd.ts`). */
export type KindName =
  | "decided-buyer"
  | "comparer"
  | "price-shopper"
  | "size-doubter"
  | "window-shopper"
  | "reader"
  | "frustrated"
  | "back-from-checkout";

export const SHOPPER_KINDS: Record<KindName, ShopperKind> = {
  "decided-buyer": kind({ signals: [{ type: "pause", block: "price", ms: 2000 }] }),
  comparer: kind({
    before: ["another-product"],
    signals: [
      { type: "pause", block: "price", ms: 9000 },
      { type: "tab-leave" },
      { type: "tab-return", awayMs: 20_000 },
      { type: "variant-change", value: "first" },
      { type: "variant-change", value: "second" },
      { type: "variant-change", value: "first" },
    ],
  }),
  "price-shopper": kind({
    signals: [
      { type: "pause", block: "price", ms: 14_000 },
      { type: "copy", what: "title" },
      { type: "copy", what: "price" },
    ],
    leavesAt: "cart",
  }),
  "size-doubter": kind({
    signals: [
      { type: "size-guide" },
      { type: "pause", block: "size", ms: 15_000 },
      { type: "variant-change", value: "9" },
      { type: "variant-change", value: "9.5" },
      { type: "variant-change", value: "9" },
      { type: "variant-change", value: "9.5" },
    ],
  }),
  "window-shopper": kind({ before: ["home"], signals: [{ type: "scroll", speed: 3, isReversal: false }] }),
  reader: kind({
    signals: [
      { type: "pause", block: "description", ms: 20_000 },
      { type: "pause", block: "reviews", ms: 15_000 },
    ],
  }),
  frustrated: kind({
    signals: [{ type: "rage-click" }, { type: "rage-click" }, { type: "scroll", speed: 9, isReversal: true }],
  }),
  "back-from-checkout": kind({
    signals: [{ type: "checkout-return", step: "shipping" }],
    comesBackFromCheckout: true,
    leavesAt: "checkout",
  }),
};

function kind({ signals, ...more }: Partial<ShopperKind> & Pick<ShopperKind, "signals">): ShopperKind {
  return {
    before: [],
    comesBackFromCheckout: false,
    leavesAt: "page",
    ...more,
    // Somebody is there: without input the engine takes a visit for a machine's.
    signals: [{ type: "input" }, ...signals],
  };
}
