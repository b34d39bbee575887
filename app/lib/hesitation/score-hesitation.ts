import type { HesitationSignals } from "./hesitation-signals";

export type HesitationReason =
  | "compares-products"
  | "toggles-variants"
  | "weighs-price"
  | "checks-size"
  | "checks-shipping"
  | "reads-reviews"
  | "reads-closely"
  | "searches-page"
  | "copied-title"
  | "looked-elsewhere"
  | "about-to-leave"
  | "back-from-checkout"
  | "idle-cart";

export type HesitationScore = {
  /** In [0, 1]; 0 where nothing was seen. */
  score: number;
  /** Strongest first; every weight is above 0 and they add up to the score (before the bound at 1). */
  reasons: { reason: HesitationReason; weight: number }[];
};

/** From here on an opening is worth asking for. One strong sign alone stays below it; two, or one with a weak one, reach it. */
export const OPENING_THRESHOLD = 0.5;

/**
 * The most that each reason can add, and the amount of its signal at which half of that is reached. Additive, so that a
 * merchant can read why; saturating, so that ten pauses do not count ten times as much as one.
 * The figures are first estimates by hand; they order the reasons by how close each is to a decision.
 */
const WEIGHTS: Record<HesitationReason, { most: number; half: number }> = {
  // Coming back to a product after another is the plainest sign of weighing two against each other.
  "compares-products": { most: 0.45, half: 0.6 },
  // Between M and L: values chosen again count double (see `amounts`).
  "toggles-variants": { most: 0.4, half: 2.5 },
  // Seconds at rest on the price: long for a number of a few digits.
  "weighs-price": { most: 0.35, half: 6 },
  "checks-size": { most: 0.35, half: 8 },
  "checks-shipping": { most: 0.3, half: 8 },
  // Reviews and descriptions take long to read for everybody, so their seconds say less.
  "reads-reviews": { most: 0.2, half: 20 },
  "reads-closely": { most: 0.15, half: 40 },
  // Turning back again and again: looking for something that the page does not show.
  "searches-page": { most: 0.2, half: 5 },
  // A copied title is on its way into a search for a lower price.
  "copied-title": { most: 0.4, half: 0.4 },
  "looked-elsewhere": { most: 0.25, half: 1 },
  "about-to-leave": { most: 0.3, half: 0.6 },
  // The cost at checkout, a missing way to pay, or doubt: the closest to an order of all.
  "back-from-checkout": { most: 0.55, half: 0.3 },
  // Seconds.
  "idle-cart": { most: 0.4, half: 45 },
};

/** Below this a reason is noise and is left out. */
const SMALLEST_WEIGHT = 0.02;

/** How much the shopper seems to hesitate, and why. Pure and additive. */
export function scoreHesitation(signals: HesitationSignals): HesitationScore {
  const reasons = entriesOf(amounts(signals))
    .map(([reason, amount]) => ({ reason, weight: weigh(reason, amount) }))
    .filter(({ weight }) => weight >= SMALLEST_WEIGHT)
    .sort((one, other) => other.weight - one.weight);

  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  return { score: Math.min(1, round(sum)), reasons };
}

function amounts(signals: HesitationSignals): Record<HesitationReason, number> {
  const secondsOn = (ms: number | undefined) => (ms ?? 0) / 1000;
  return {
    "compares-products": signals.comparisons,
    "toggles-variants": Math.max(0, signals.variantValues.length - 1) + signals.variantReturns,
    "weighs-price": secondsOn(signals.pausedMs.price),
    "checks-size": secondsOn(signals.pausedMs.size),
    "checks-shipping": secondsOn(signals.pausedMs.shipping),
    "reads-reviews": secondsOn(signals.pausedMs.reviews),
    "reads-closely": secondsOn(signals.pausedMs.description) + signals.slowScrolls,
    "searches-page": signals.scrollReversals + signals.fastScrolls / 2,
    "copied-title": signals.titleCopies,
    "looked-elsewhere": signals.tabReturns,
    "about-to-leave": signals.exitIntents,
    "back-from-checkout": signals.checkoutReturns,
    "idle-cart": secondsOn(signals.cartIdleMs),
  };
}

function weigh(reason: HesitationReason, amount: number): number {
  if (amount <= 0) return 0;
  const { most, half } = WEIGHTS[reason];
  return round((most * amount) / (amount + half));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function entriesOf<Key extends string, Value>(record: Record<Key, Value>): [Key, Value][] {
  // Object.entries widens the keys; the record's type has exactly these.
  return Object.entries(record) as [Key, Value][];
}
