import type { HesitationSignals } from "./hesitation-signals";

/**
 * How likely the visit ends in an order, in [0, 1]: a logistic sum, reasoned where `scoreHesitation` is. A visit of one
 * page buys in about two of a hundred cases, which the constant says; a product in the cart, a choice of variant and the
 * way to the checkout say most, looking around says little, and a long look around says no more than a short one.
 */
export function scorePropensity(signals: HesitationSignals): number {
  const { ofVisit, ofPage, trail, values, pages, cartCount } = signals;
  const sum =
    -3.9 +
    0.35 * Math.log2(1 + pages) +
    0.25 * Math.log2(1 + trail.length) +
    0.5 * Number(values.length > 0) +
    0.4 * Number((ofPage["checks-size"] ?? 0) + (ofPage["checks-shipping"] ?? 0) > 5) +
    0.6 * Number((ofVisit["compares-products"] ?? 0) > 0) +
    1.7 * Number(cartCount > 0) +
    1.2 * Number((ofVisit["back-from-checkout"] ?? 0) > 0) -
    0.8 * Number((ofVisit["removed-from-cart"] ?? 0) > 0);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
