/**
 * Everything that the widget keeps in the browser. A union of texts, not an object of constants: the loader would carry
 * the names that it never uses.
 */
type StorageKey =
  /** Local, with consent only: the visitor id. */
  | "shopwalker:visitor"
  /** Local, with consent only: when the running visit was last seen, in ms. */
  | "shopwalker:visit"
  /** Local, with consent only: the cart that was linked to the visitor. */
  | "shopwalker:cart"
  /** Local, with consent only: the visit has had its one opening. */
  | "shopwalker:opening"
  /** Local: the shopper stopped suggestions. A wish of theirs, so it is kept without consent too. */
  | "shopwalker:quiet"
  /** Session: the panel is open. */
  | "shopwalker:panel"
  /** Session: the visitor token until it expires. */
  | "shopwalker:session"
  /** Session: the turn that has not ended yet, with its idempotency key. */
  | "shopwalker:turn"
  /** Session: the cart write that has not been confirmed yet. */
  | "shopwalker:write"
  /** Session: what was typed and not sent. */
  | "shopwalker:draft"
  /** Local, with consent only: signals of the visit for the hesitation score, shared by its tabs. */
  | "shopwalker:signals"
  /** Session: this tab belongs to a merchant's preview. */
  | "shopwalker:preview";
type Area = "localStorage" | "sessionStorage";

/** Null where nothing is kept, or where the browser refuses storage altogether (it throws on mere access). */
export function readStored(area: Area, key: StorageKey): string | null {
  try {
    return window[area].getItem(key);
  } catch {
    return null;
  }
}

/** A null value removes. A full or refused storage is no error: everything kept here can be done without. */
export function writeStored(area: Area, key: StorageKey, value: string | null): void {
  try {
    if (value === null) window[area].removeItem(key);
    else window[area].setItem(key, value);
  } catch {
    // Refused: the widget goes on without a memory.
  }
}
