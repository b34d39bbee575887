import type { CartView } from "~/contracts/cart-view";

/** What is wanted. `add` adds to what is there; `set` sets a line's quantity, 0 removes it. */
export type CartChange =
  { action: "add"; variantId: string; quantity: number } | { action: "set"; lineId: string; quantity: number };

/** What really happened, after the cart was read back. */
export type CartOutcome =
  | {
      status: "written" | "partial" | "refused";
      writeId: string;
      cart: CartView;
      /** How many units of each wanted change are there now, in the order of the changes. */
      changes: {
        variantId: string;
        wanted: number;
        got: number;
        reason: "ok" | "sold-out" | "not-enough-stock" | "gone";
      }[];
      /** True where the price of a line differs from the one the shopper was told. */
      priceChanged: boolean;
    }
  /** There is no keyed cart yet: the widget writes, and answers with the tap `cart-written`. */
  | { status: "requested"; writeId: string; lines: { variantId: string; quantity: number }[] }
  /** Shopify cannot be reached: nothing is known to have changed. */
  | { status: "unavailable"; message: string };

export type UndoOutcome =
  | { status: "undone"; cart: CartView }
  | { status: "changed-since"; cart: CartView }
  | { status: "nothing-to-undo" }
  | { status: "unavailable"; message: string };

/** The shopper's own cart, for one turn of one conversation: journalled writes with read-back. Implemented by domain/carts. */
export interface CartDesk {
  read(): Promise<{ status: "cart"; cart: CartView } | { status: "none" } | { status: "unavailable"; message: string }>;
  /** `expectedPrices`: what the shopper was told, minor units by variant id. */
  write(changes: CartChange[], expectedPrices?: Record<string, number>): Promise<CartOutcome>;
  /** Reads back what the widget wrote. */
  confirm(writeId: string, result: { ok: boolean; message: string | null }): Promise<CartOutcome>;
  undo(writeId: string | null): Promise<UndoOutcome>;
}
