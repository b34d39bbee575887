import { AppError } from "~/lib/app-error";
import type { CartJournal, CartWriteRecord } from "~/ports/cart-journal";
import type { CartLock } from "~/ports/cart-lock";
import type { Clock } from "~/ports/clock";
import type { RecordedEvent } from "~/ports/event-store";
import type { Ids } from "~/ports/ids";
import type { LiveCart, Storefront } from "~/ports/storefront";
import type { VisitStore } from "~/ports/visit-store";

/** What a cart desk works with: one shopper's cart in one turn. */
export type CartDeskContext = {
  storefront: Storefront;
  journal: CartJournal;
  visits: Pick<VisitStore, "linkCart" | "findVisitorOfCart">;
  lock: CartLock;
  clock: Clock;
  ids: Ids;
  /** Counts what was added, in the background: a write never waits for it and never fails by it. */
  noteAdded: (added: RecordedEvent[]) => void;
  conversationId: string;
  turnId: string;
  visitorId: string;
  /** Keyed global id of the theme's cart; null while there is none. */
  cartId: string | null;
  /** For showing an empty cart. */
  currency: string;
};

/** "abc" of "gid://shopify/Cart/abc?key=1": names the cart without the right to change it. */
export function cartTokenOf(cartId: string): string {
  return cartId.slice(cartId.lastIndexOf("/") + 1).split("?")[0] ?? cartId;
}

/** Null where Shopify cannot be reached; other failures are thrown. */
export async function reach<Result>(work: () => Promise<Result>): Promise<{ result: Result } | null> {
  try {
    return { result: await work() };
  } catch (error) {
    if (error instanceof AppError && error.code === "upstream-unavailable") return null;
    throw error;
  }
}

export function emptyCart(currency: string): LiveCart["view"] {
  const nothing = { amount: 0, currency };
  return { lines: [], totalQuantity: 0, subtotal: nothing, total: nothing, discountCodes: [], checkoutUrl: null };
}

/** Whether a write has come to its end, in whatever way: nothing is left to be done or asked for. */
export function isSettled(record: CartWriteRecord): boolean {
  return record.status !== "writing" && record.status !== "requested";
}
