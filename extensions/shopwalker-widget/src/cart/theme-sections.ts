/** Section files that Dawn and its many relatives render their cart from, with the element that shows it. */
const KNOWN_SECTIONS: Record<string, string> = {
  "cart-drawer": "cart-drawer",
  "cart-icon-bubble": "#cart-icon-bubble",
};
/** Parts of a cart that may be swapped without taking the theme's own listeners with them. */
const PARTS = [
  "#CartDrawer",
  "#cart-icon-bubble",
  "cart-drawer-items",
  "cart-items",
  "cart-items-component",
  "[data-cart-contents]",
  "[data-cart-count]",
  ".cart-count",
  ".cart-count-bubble",
  ".cart-drawer__footer",
  "#main-cart-footer",
];
const PREFIX = "shopify-section-";
/** Shopify renders at most this many for one request. */
const MOST_SECTIONS = 5;

/** Ids of the theme's sections that show the cart on this page. */
export function listCartSections(): string[] {
  const wrappers = [...document.querySelectorAll(`[id^="${PREFIX}"]`)]
    .filter((wrapper) => wrapper.id.includes("cart") || wrapper.querySelector(PARTS.join()))
    .map((wrapper) => wrapper.id.slice(PREFIX.length));
  const known = Object.keys(KNOWN_SECTIONS).filter((id) => document.querySelector(KNOWN_SECTIONS[id] ?? ""));
  return [...new Set([...known, ...wrappers])].slice(0, MOST_SECTIONS);
}

/**
 * Puts freshly rendered sections in place of what they show of the cart. The HTML is the shop's own, from its own origin;
 * a parsed document runs no scripts. Returns how many parts changed.
 */
export function showSections(sections: Record<string, unknown>): number {
  let changed = 0;
  for (const [id, html] of Object.entries(sections)) {
    if (typeof html !== "string") continue;
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const scope = document.getElementById(PREFIX + id) ?? document;
    for (const part of PARTS) changed += swap(scope.querySelectorAll(part), fresh.querySelectorAll(part));
    const known = KNOWN_SECTIONS[id];
    if (known === "#cart-icon-bubble" && !fresh.querySelector(known)) {
      changed += swap(document.querySelectorAll(known), fresh.querySelectorAll(".shopify-section"));
    }
  }
  return changed;
}

function swap(shown: NodeListOf<Element>, fresh: NodeListOf<Element>): number {
  let changed = 0;
  shown.forEach((element, index) => {
    const next = fresh[index];
    // A part inside a part that was swapped already is gone from the page.
    if (!next || !element.isConnected) return;
    element.replaceChildren(...next.cloneNode(true).childNodes);
    for (const name of ["is-empty", "cart-empty"]) element.classList.toggle(name, next.classList.contains(name));
    changed++;
  });
  return changed;
}
