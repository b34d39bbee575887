import type { HesitationReason } from "~/lib/hesitation/hesitation-reason";

/** Signs of hesitation as a merchant reads them. */
export const REASON_WORDS: Record<HesitationReason, string> = {
  "compares-products": "Going back and forth between products",
  "toggles-variants": "Going back and forth between versions",
  "weighs-price": "Pausing on the price",
  "checks-size": "Pausing on sizes, or opening the size guide",
  "checks-shipping": "Pausing on delivery and returns",
  "reads-reviews": "Reading reviews for long",
  "reads-closely": "Reading the description for long",
  "inspects-images": "Going through the pictures again and again",
  "searches-page": "Scrolling up and down the page",
  "unsure-of-quantity": "Lowering the quantity again",
  "grazes-collection": "Opening one product of a collection after another",
  "refines-search": "Searching again in other words",
  "found-nothing": "A search that finds nothing",
  "copied-title": "Copying a product's name",
  "copied-price": "Copying a price",
  "seeks-discount": "Looking for a discount code",
  frustrated: "Clicking again and again in vain",
  "looked-elsewhere": "Leaving the tab and coming back",
  "about-to-leave": "Being about to leave",
  "back-from-checkout": "Coming back from the checkout",
  "removed-from-cart": "Taking something out of the cart",
  "idle-cart": "Pausing over the cart",
};
