import type { CartOutcome } from "~/ports/cart-desk";
import type { CartWriteRecord } from "~/ports/cart-journal";
import { isSettled, reach, type CartDeskContext } from "./cart-desk-context";
import { cartQuantities, hasSameQuantities } from "./cart-quantities";
import { finishWrite, settleWrite } from "./finish-write";
import { touchedVariants } from "./plan-cart-write";

/**
 * Goes on with a write that was journalled before: equal to what was intended, it is done; equal to what was before, it is
 * tried again; anything else is told as it is. A finished one is told again with the cart of now.
 */
export async function recoverWrite(
  context: CartDeskContext,
  record: CartWriteRecord,
  expectedPrices: Record<string, number>,
): Promise<CartOutcome> {
  if (record.status === "requested") {
    const lines = record.changes.flatMap((change) =>
      change.action === "add" ? [{ variantId: change.variantId, quantity: change.quantity }] : [],
    );
    return { status: "requested", writeId: record.id, lines };
  }

  const cartId = record.cartId ?? context.cartId;
  const reading = cartId === null ? null : await reach(() => context.storefront.readCart(cartId));
  if (!reading?.result) {
    return { status: "unavailable", message: "The store's cart did not answer. Please look at your cart." };
  }
  const cart = reading.result;
  if (isSettled(record)) return tellAgain(record, cart.view);

  const now = cartQuantities(cart.view);
  const touched = touchedVariants(record);
  const isDone = hasSameQuantities(touched, record.intended, now);
  if (!isDone && hasSameQuantities(touched, record.before, now)) return finishWrite(context, record, expectedPrices);
  return settleWrite(context, record, cart, { soldOut: new Set(), gone: new Set() }, expectedPrices);
}

function tellAgain(record: CartWriteRecord, cart: Extract<CartOutcome, { cart: unknown }>["cart"]): CartOutcome {
  const status = record.status === "partial" || record.status === "refused" ? record.status : "written";
  const { changes = [], priceChanged = false } = record.result ?? {};
  return { status, writeId: record.id, cart, changes, priceChanged };
}
