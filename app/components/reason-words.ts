import type { HesitationReason } from "~/lib/hesitation/hesitation-reason";

/** Signs of hesitation as a merchant reads them. */
export const REASON_WORDS: Record<HesitationReason, string> = {
  "compares-products": "Going back and forth between products",
  "toggles-variants": "Going back and forth between versions",
  "weighs-price": "Pausing at the price",
  "checks-size": "Pausing at sizes, or opening the size guide",
  "checks-shipping": "Pausing at delivery and returns",
  "reads-reviews": "Reading reviews for a long time",
  "reads-closely": "Reading the description for a long time",
  "inspects-images": "Going through the pictures again and again",
  "searches-page": "Scrolling up and down the page",
  "unsure-of-quantity": "Lowering the quantity again",
  "grazes-collection": "Opening one product after another in a collection",
  "refines-search": "Searching again with other words",
  "found-nothing": "A search that finds nothing",
  "copied-title": "Copying a product's name",
  "copied-price": "Copying a price",
  "seeks-discount": "Looking for a discount code",
  frustrated: "Clicking again and again without effect",
  "looked-elsewhere": "Leaving the tab and coming back",
  "about-to-leave": "About to leave",
  "back-from-checkout": "Coming back from checkout",
  "removed-from-cart": "Taking something out of the cart",
  "idle-cart": "Pausing over the cart",
};
