import { parseRecord } from "../core/parse-record";
import { listCartSections, showSections } from "./theme-sections";

/** Themes listen for one of these, or for nothing. `shopify:cart:lines-update` is not ours to send: it announces a write. */
const EVENTS = ["cart:refresh", "cart:update", "cart:updated", "cart-update"];

/**
 * Lets the theme show the cart that the server has written. Returns false where the page gave no sign of a place that
 * shows one: the caller then loads the page again at a quiet moment.
 */
export async function refreshTheme(): Promise<boolean> {
  for (const name of EVENTS) {
    document.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: { source: "shopwalker" } }));
  }

  const ids = listCartSections();
  if (ids.length === 0) return false;
  const query = new URLSearchParams(location.search);
  query.set("sections", ids.join());
  try {
    const response = await fetch(`${location.pathname}?${query.toString()}`, {
      headers: { accept: "application/json" },
    });
    return showSections(parseRecord(await response.text())) > 0;
  } catch {
    return false;
  }
}
