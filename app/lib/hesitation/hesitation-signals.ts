import type { BehaviorEvent, PageBlock } from "~/contracts/behavior-events";

/** What is remembered of a visit: small, bounded and JSON-safe, so that a page change can carry it on in session storage. */
export type HesitationSignals = {
  /** Product pages of the visit in order, newest last, at most `MAX_TRAIL`. */
  trail: string[];
  /** Times that the shopper came back to a product after looking at another: A-B-A. */
  comparisons: number;
  /** Milliseconds paused on each block of the current product page. */
  pausedMs: Partial<Record<PageBlock, number>>;
  /** Values chosen on the current product page, and how often one was chosen a second time. */
  variantValues: string[];
  variantReturns: number;
  slowScrolls: number;
  fastScrolls: number;
  scrollReversals: number;
  titleCopies: number;
  /** Returns after between 3 seconds and 10 minutes in another tab: long enough to look elsewhere, short enough to be one decision. */
  tabReturns: number;
  exitIntents: number;
  checkoutReturns: number;
  cartIdleMs: number;
};

const MAX_TRAIL = 12;
const MAX_VARIANT_VALUES = 20;
const FAST_SCREENS_A_SECOND = 3;
const SLOW_SCREENS_A_SECOND = 0.5;

export function emptySignals(): HesitationSignals {
  return {
    trail: [],
    comparisons: 0,
    pausedMs: {},
    variantValues: [],
    variantReturns: 0,
    slowScrolls: 0,
    fastScrolls: 0,
    scrollReversals: 0,
    titleCopies: 0,
    tabReturns: 0,
    exitIntents: 0,
    checkoutReturns: 0,
    cartIdleMs: 0,
  };
}

/** The signals after one more event. Pure: the same events in the same order give the same signals. */
export function observe(signals: HesitationSignals, event: BehaviorEvent): HesitationSignals {
  switch (event.type) {
    case "page-view":
      return observePage(signals, event.productId);
    case "pause": {
      const before = signals.pausedMs[event.block] ?? 0;
      return { ...signals, pausedMs: { ...signals.pausedMs, [event.block]: before + event.ms } };
    }
    case "scroll":
      return {
        ...signals,
        slowScrolls: signals.slowScrolls + Number(event.speed <= SLOW_SCREENS_A_SECOND),
        fastScrolls: signals.fastScrolls + Number(event.speed >= FAST_SCREENS_A_SECOND),
        scrollReversals: signals.scrollReversals + Number(event.isReversal),
      };
    case "variant-change":
      return {
        ...signals,
        variantReturns: signals.variantReturns + Number(signals.variantValues.includes(event.value)),
        variantValues: [...signals.variantValues, event.value].slice(-MAX_VARIANT_VALUES),
      };
    case "copy-title":
      return { ...signals, titleCopies: signals.titleCopies + 1 };
    case "tab-return":
      if (event.awayMs < 3_000 || event.awayMs > 600_000) return signals;
      return { ...signals, tabReturns: signals.tabReturns + 1 };
    case "exit-intent":
      return { ...signals, exitIntents: signals.exitIntents + 1 };
    case "checkout-return":
      return { ...signals, checkoutReturns: signals.checkoutReturns + 1 };
    case "cart-idle":
      return { ...signals, cartIdleMs: Math.max(signals.cartIdleMs, event.ms) };
    // A decision was made: what led up to it no longer says anything.
    case "add-to-cart":
      return { ...emptySignals(), trail: signals.trail };
    case "tab-leave":
      return signals;
  }
}

function observePage(signals: HesitationSignals, productId: string | null): HesitationSignals {
  if (productId === null || productId === signals.trail.at(-1)) return signals;

  const isReturn = signals.trail.includes(productId);
  return {
    ...signals,
    trail: [...signals.trail, productId].slice(-MAX_TRAIL),
    comparisons: signals.comparisons + Number(isReturn),
    pausedMs: {},
    variantValues: [],
    variantReturns: 0,
    slowScrolls: 0,
    fastScrolls: 0,
    scrollReversals: 0,
  };
}
