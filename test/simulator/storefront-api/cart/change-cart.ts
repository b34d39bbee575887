import { settleCartStock, type StockNotice } from "../../commerce/cart-stock.ts";
import { createCart, findCart } from "../../commerce/create-cart.ts";
import { saveCart } from "../../commerce/save-cart.ts";
import type { ApiCall } from "../../graphql/api-call.ts";
import type { Cart } from "../../state/entities.ts";
import { parseCartGlobalId } from "./cart-ids.ts";
import { cartNode, type CartNode } from "./cart-node.ts";
import { cartWarnings, type CartWarning } from "./cart-warnings.ts";

export type CartUserError = { field: string[] | null; message: string; code: string };

/** The payload that all cart mutations share. */
export type CartPayload = { cart: CartNode | null; userErrors: CartUserError[]; warnings: CartWarning[] };

/** Why a change is refused as a whole; `keepsCart` tells whether Shopify answers with the unchanged cart or with null. */
export type CartRefusal = { userErrors: CartUserError[]; keepsCart: boolean };

/** What a change did. Lines in `first` take stock before the others, lines in `last` after them. */
export type CartChange = { first?: ReadonlySet<string>; last?: ReadonlySet<string> } | CartRefusal;

/**
 * Runs a cart mutation: the change happens on a copy, so a refused one leaves nothing behind. For a cart that does not
 * exist Shopify applies the change to a cart of nowhere, answers with it and an error (seen for `cartNoteUpdate`).
 */
export function changeCart(call: ApiCall, globalId: string, change: (cart: Cart) => CartChange): CartPayload {
  const named = parseCartGlobalId(globalId);
  const cart = named ? findCart(call.shop, named.token, named.key) : null;
  if (!cart) {
    const nowhere = createCart(call.simulator, { onlineStore: false, countryCode: null });
    change(nowhere);
    const error = { field: ["cartId"], message: "The specified cart does not exist.", code: "INVALID" };
    return { cart: cartNode(nowhere, call), userErrors: [error], warnings: [] };
  }
  return applyChange(call, cart, change);
}

/** The same for a cart that is at hand, new or stored. */
export function applyChange(call: ApiCall, cart: Cart, change: (cart: Cart) => CartChange): CartPayload {
  const draft = structuredClone(cart);
  const outcome = change(draft);
  if ("userErrors" in outcome) {
    return { cart: outcome.keepsCart ? cartNode(cart, call) : null, userErrors: outcome.userErrors, warnings: [] };
  }

  const notices: StockNotice[] = settleCartStock({ shop: call.shop, cart: draft, ...outcome });
  saveCart(call.simulator, call.shop, draft);
  const node = cartNode(draft, call);
  return { cart: node, userErrors: [], warnings: cartWarnings(node, notices) };
}

export function refuse(field: string[], message: string, code: string, { keepsCart = false } = {}): CartRefusal {
  return { userErrors: [{ field, message, code }], keepsCart };
}
