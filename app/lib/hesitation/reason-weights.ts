import type { HesitationReason } from "./hesitation-reason";

/**
 * The most that a reason can add, the amount that adds half of it, the amount that says nothing, and 1 where the weight is
 * in proportion to the share of attention: everybody passes by the price, so what counts is how much of all the rest on the
 * page it takes. A tuple, because it travels with every page of the store.
 */
export type Weight = [most: number, half: number, spare?: number, isShare?: 0 | 1];

export type ReasonWeights = Record<HesitationReason, Weight>;

/**
 * Additive, so that a merchant can read why; saturating, so that ten pauses do not count ten times as much as one. No
 * public data has pauses and scrolls together with purchases, so the figures are reasoned: the `most` orders the reasons
 * by how close each is to a decision that could still go either way, the `half` is what an undecided shopper plausibly
 * shows. Where a merchant wants it, a shop's own outcomes move the `most` within bounds (`learning/learn-reason-weights`), and
 * only once they have proved to tell more.
 */
export const REASON_WEIGHTS: ReasonWeights = {
  // Coming back to a product after another is the plainest sign of weighing two against each other; twice is enough.
  "compares-products": [0.65, 0.5],
  // Between M and L. Trying two values is choosing, so the first change counts little.
  "toggles-variants": [0.45, 2.5],
  // Seconds on the price, as far as it is what the shopper looks at: three to read it, more to think.
  "weighs-price": [0.4, 7, 3, 1],
  // Choosing a size takes a moment for everybody, as reading a price does; the size guide counts as ten seconds.
  "checks-size": [0.4, 8, 3, 1],
  "checks-shipping": [0.4, 8, 2, 1],
  // Reviews and descriptions take long to read for everybody, so their seconds say little.
  "reads-reviews": [0.15, 40, 10],
  "reads-closely": [0.1, 60, 20],
  // Looking at pictures is the pleasure of shopping; going through them again and again is a question to them.
  "inspects-images": [0.25, 25, 8],
  // Turning back again and again: looking for something that the page does not show.
  "searches-page": [0.3, 6, 3],
  "unsure-of-quantity": [0.3, 1.5],
  // The fourth product of a collection and on: choosing takes long. Three are a look around.
  "grazes-collection": [0.4, 3, 3],
  // Saying it in other words means that the first answer was wrong.
  "refines-search": [0.4, 0.7],
  // Closest to leaving of all that a search can bring, and a person could answer it in a sentence.
  "found-nothing": [0.55, 0.25],
  // A copied title is on its way into a search for a lower price.
  "copied-title": [0.45, 0.4],
  "copied-price": [0.45, 0.4],
  // Many try a code by habit; who looks for one has a price in mind.
  "seeks-discount": [0.35, 0.5],
  // Something does not work. Selling on top of that would be rude, helping is not.
  frustrated: [0.6, 0.25],
  "looked-elsewhere": [0.3, 1],
  "about-to-leave": [0.3, 0.6],
  // The cost at checkout, a missing way to pay, or doubt: the closest to an order of all.
  "back-from-checkout": [0.65, 0.3],
  "removed-from-cart": [0.35, 0.6],
  // Seconds.
  "idle-cart": [0.4, 45],
};
